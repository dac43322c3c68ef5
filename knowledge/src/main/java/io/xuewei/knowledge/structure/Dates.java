package io.xuewei.knowledge.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as documents write them: `2024年3月15日`, `二〇二四年三月十五日`.
final class Dates {

  private static final String NUM = "[\\d〇○零一二三四五六七八九十]";

  /// A day, anywhere.
  static final String DAY =
      "(" + NUM + "{4})\\s?年\\s?(" + NUM + "{1,3})\\s?月\\s?(" + NUM + "{1,3})\\s?日";

  private static final Pattern PATTERN = Pattern.compile(DAY);

  private Dates() {}

  /// The first day that a line names, or null.
  static @Nullable LocalDate find(String line) {
    Matcher matcher = PATTERN.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    try {
      return LocalDate.of(
          year(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      year = year * 10 + digit(digits.charAt(i));
    }
    return year;
  }

  /// Up to 31: `15`, `十五`, `二十`, `三十一`.
  static int number(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return year(text);
    }
    int tens = ten == 0 ? 1 : digit(text.charAt(0));
    int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
    return tens * 10 + ones;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : Math.max(0, "〇一二三四五六七八九".indexOf(c));
  }
}
