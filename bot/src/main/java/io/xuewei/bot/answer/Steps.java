package io.xuewei.bot.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The way to a place in a document, short: `["第三章 支部委员会会议", "第十三条"]` is `第三章 第十三条`.
public final class Steps {

  private static final int LONGEST = 30;

  private static final Pattern LABEL =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇\\d]+[编章节条]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\\d]+[)）]"
              + "|\\d+[.．、](?!\\d)|[①-⑳]|附件\\d*");

  private static final Pattern ANSWER = Pattern.compile("答[:：]\\s*");

  /// Something has to follow.
  private static final Pattern END_OF_HEADING = Pattern.compile("[。\\s]\\s*(?=\\S)");

  private Steps() {}

  /// The labels of the headings above and the last heading in full.
  public static String brief(List<String> path) {
    var brief = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      String step = last ? shortened(path.get(i)) : label(path.get(i));
      if (!brief.isEmpty() && "编章节条件0123456789".indexOf(brief.charAt(brief.length() - 1)) >= 0) {
        brief.append(' ');
      }
      brief.append(step);
    }
    return brief.toString().strip();
  }

  /// A quote without its heading and without the mark of the item or article that it is, which say
  /// nothing new beside the place. The mark of a list's first item stays when more items follow.
  static String withoutMark(String quote, List<String> path) {
    String rest = quote;
    String heading = path.isEmpty() ? "" : path.getLast();
    if (!heading.isEmpty() && quote.startsWith(heading)) {
      Matcher end = END_OF_HEADING.matcher(quote.substring(heading.length()));
      rest = end.lookingAt() ? quote.substring(heading.length() + end.end()) : quote;
    }
    Matcher answer = ANSWER.matcher(rest);
    return answer.lookingAt() ? rest.substring(answer.end()) : withoutLabel(rest);
  }

  private static String withoutLabel(String quote) {
    Matcher label = LABEL.matcher(quote);
    boolean item = label.lookingAt() && "第附".indexOf(quote.charAt(0)) < 0;
    return item && quote.indexOf('\n') < 0 ? quote.substring(label.end()).strip() : quote;
  }

  private static String label(String step) {
    Matcher label = LABEL.matcher(step);
    return label.lookingAt() ? label.group() : "";
  }

  private static String shortened(String step) {
    return step.length() <= LONGEST ? step : step.substring(0, LONGEST) + "…";
  }
}
