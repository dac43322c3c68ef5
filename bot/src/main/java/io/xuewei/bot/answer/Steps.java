package io.xuewei.bot.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a quote says twice when its place is named beside it: its heading, and its mark.
final class Steps {

  private static final Pattern LABEL =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇\\d]+[编章节条]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\\d]+[)）]"
              + "|\\d+[.．、](?!\\d)|[①-⑳]|附件\\d*");

  private static final Pattern ANSWER = Pattern.compile("答[:：]\\s*");

  /// Something has to follow.
  private static final Pattern END_OF_HEADING = Pattern.compile("[。\\s]\\s*(?=\\S)");

  private Steps() {}

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
}
