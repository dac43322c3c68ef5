package io.xuewei.bot.calendar;

import java.util.List;

/// A time expression and where in the text it stood.
///
/// ```java
/// // 发起学习 主题党日 周五下午3点 二楼会议室
/// found.rest(text);   // 发起学习 主题党日 二楼会议室
/// ```
///
/// @param at one stretch, or two when day and hour stand apart
public record Found(TimeExpression value, List<Stretch> at) {

  /// Characters of the text, the end not included.
  public record Stretch(int start, int end) {}

  /// The words of the text that mean the time.
  public String words(String text) {
    return at.stream()
        .map(stretch -> text.substring(stretch.start(), stretch.end()))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /// The text without the time; the white space around it is one space.
  public String rest(String text) {
    var rest = new StringBuilder();
    int kept = 0;
    for (Stretch stretch : at) {
      rest.append(text, kept, stretch.start());
      kept = stretch.end();
    }
    return rest.append(text, kept, text.length()).toString().replaceAll("[\\s　]++", " ").strip();
  }
}
