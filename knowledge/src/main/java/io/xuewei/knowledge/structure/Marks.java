package io.xuewei.knowledge.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the marks that number a text: `一、`, `（二）`, `3.`, `(4)`, `⑤`, `第六条`, `一是`, `问:`.
public final class Marks {

  private static final String NUM = "[一二三四五六七八九十百零〇]+";

  private static final String ANY = "(?:[一二三四五六七八九十百零〇]+|\\d{1,3})";

  private static final Pattern MARK =
      Pattern.compile(
          "(?<part>第"
              + ANY
              + "编(?=\\s|$))"
              + "|(?<chapter>第"
              + ANY
              + "章(?=\\s|$))"
              + "|(?<section>第"
              + ANY
              + "节(?=\\s|$))"
              + "|(?<article>第"
              + ANY
              + "条(?:之"
              + NUM
              + ")?(?=[\\s【［\\[]|$))"
              + "|(?<question>(?:\\d{1,3}[.、．]\\s*)?(?:问|[Qq](?=\\d*[:：]))\\d*[:：])"
              + "|(?<one>议题"
              + NUM
              + "(?=[\\s:：])|"
              + NUM
              + "(?:、(?!"
              + NUM
              + "[、级])|[.．](?!\\d)))"
              + "|(?<bracketed>[（(]\\s?"
              + NUM
              + "\\s?[）)])"
              + "|(?<digit>\\d{1,3}[.、．](?!\\d))"
              + "|(?<digitBracketed>[（(]\\s?\\d{1,3}\\s?[）)])"
              + "|(?<circled>[①-⑳⑴-⒇])"
              + "|(?<first>"
              + NUM
              + "(?:是|要)(?!否))"
              + "|(?<ordinal>(?:第"
              + NUM
              + "|首先|其次|再次|最后)[，,])");

  private static final Pattern ANNEX =
      Pattern.compile("附\\s*件\\s*(?:\\d{1,2}|" + NUM + ")?\\s*[:：]?");

  private Marks() {}

  /// What numbers a stretch of text; `rank` orders them: a smaller one stands further out.
  public enum Kind {
    MD_1(1),
    MD_2(2),
    MD_3(3),
    MD_4(4),
    MD_5(5),
    MD_6(6),
    ANNEX(0),
    ANNEX_TITLE(1),
    PART(10),
    CHAPTER(11),
    SECTION(12),
    ARTICLE(13),
    ONE(20),
    QUESTION(21),
    BRACKETED(22),
    DIGIT(23),
    DIGIT_BRACKETED(24),
    CIRCLED(25),
    FIRST(30);

    public final int rank;

    Kind(int rank) {
      this.rank = rank;
    }

    static Kind markdown(int level) {
      return values()[level - 1];
    }
  }

  /// A mark found.
  ///
  /// @param kind what it is
  /// @param end offset behind it
  public record Mark(Kind kind, int end) {}

  /// `附件`, `附件2`, `附件一:`: the line that an annex begins with.
  public static boolean isAnnex(String line) {
    return ANNEX.matcher(line).matches();
  }

  /// A line of a head or foot that no other line goes on with: 发文字号, 签发人, a day, 印发.
  public static boolean standsAlone(String line) {
    return HeadLines.number(line) != null
        || HeadLines.marking(line)
        || HeadLines.ordinal(line)
        || FootLines.date(line)
        || FootLines.print(line);
  }

  /// Whether a title ends with a line, and the next one says to whom it goes.
  public static boolean isTitleAbove(String line, String next) {
    return HeadLines.kind(line) && HeadLines.addressee(next);
  }

  public static boolean isNumeral(char c) {
    return "一二三四五六七八九十百零〇".indexOf(c) >= 0;
  }

  /// The mark at an offset, or null. Marks inside sentences (`一是`) count as well: ask only where
  /// one may stand.
  public static @Nullable Mark at(String text, int at) {
    Matcher matcher = MARK.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    Kind kind = kind(matcher);
    return kind == null ? null : new Mark(kind, matcher.end());
  }

  private static @Nullable Kind kind(Matcher matcher) {
    if (matcher.group("ordinal") != null) {
      return null;
    }
    String[] names = {
      "part",
      "chapter",
      "section",
      "article",
      "one",
      "question",
      "bracketed",
      "digit",
      "digitBracketed",
      "circled",
      "first"
    };
    for (int i = 0; i < names.length; i++) {
      if (matcher.group(names[i]) != null) {
        return Kind.values()[Kind.PART.ordinal() + i];
      }
    }
    return null;
  }

  /// Whether an item of an enumeration begins at an offset: any mark, and `首先，`, `第一，` too.
  public static boolean beginsItem(String text, int at) {
    Matcher matcher = MARK.matcher(text).region(at, text.length());
    return matcher.useTransparentBounds(true).lookingAt();
  }
}
