package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How quotes and their sources look in chat.
///
/// ```
/// 1. “流动党员外出六个月以上的,应当转移组织关系。”——第八条第一款
/// 2. “每季度汇报一次。”——第九条
/// 《云溪区流动党员管理服务办法》(云组发〔2024〕6号,2024年3月15日)
///
/// “流动党员外出六个月以上的,应当转移组织关系。”
/// 《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条第一款(2024年3月15日)
/// ```
final class Wording {

  /// The longest quote that is shown in an answer, in characters. The reference keeps all of it.
  static final int SHOWN = 300;

  private static final String CUT = "……";
  private static final String ENDS_OF_CLAUSES = "。;；！!？?";

  private final Texts texts;

  Wording(Texts texts) {
    this.texts = texts;
  }

  /// A quote and where in its document it stands.
  ///
  /// @param alone one that is alone goes without its number; its place is named below it
  String quoted(Reference reference, int longest, boolean alone) {
    String quote = cut(Steps.withoutMark(reference.quote(), reference.path()), longest);
    boolean inner = quote.indexOf('“') >= 0 || quote.indexOf('”') >= 0;
    String masked = reference.masked() ? texts.say("answer.masked") : "";
    String place = alone ? "" : reference.place();
    return (alone ? "" : texts.say("answer.number", reference.n()))
        + texts.say(inner ? "answer.quoteInner" : "answer.quote", quote)
        + masked
        + (place.isEmpty() ? "" : texts.say("answer.place", place));
  }

  /// The line under the quotes of one document.
  String document(Reference reference) {
    String details = details(Stream.of(reference.number(), date(reference.date())));
    return texts.say("answer.source", reference.title(), details);
  }

  /// The line under a quote that is alone: its citation in full.
  String citation(Reference reference) {
    return References.cited(reference) + details(Stream.of(date(reference.date())));
  }

  /// A source without its quote.
  String source(Reference reference) {
    return References.cited(reference)
        + details(Stream.of(reference.issuer(), date(reference.date())));
  }

  /// A title to pick.
  String choice(Reference reference) {
    String details = details(Stream.of(reference.number(), date(reference.date())));
    return texts.say("answer.choice", reference.n(), reference.title(), details);
  }

  private String details(Stream<String> known) {
    String joined = known.filter(part -> !part.isEmpty()).collect(Collectors.joining(","));
    return joined.isEmpty() ? "" : texts.say("answer.details", joined);
  }

  private String date(String iso) {
    return iso.isEmpty() ? "" : date(LocalDate.parse(iso));
  }

  /// `2024年3月15日`
  String date(LocalDate date) {
    return texts.say("answer.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /// At most `longest` characters and the mark of a cut; if possible up to the end of a clause.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest;
    while (end > longest * 2 / 3 && ENDS_OF_CLAUSES.indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    if (end == longest * 2 / 3) {
      end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
    return text.substring(0, end) + CUT;
  }
}
