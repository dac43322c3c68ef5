package io.xuewei.bot.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Which year is meant.
final class Years {

  /// The groups `y` and `w` of a year before a month.
  static final String PREFIX =
      "(?:(?:(?<y>(?<!\\d)" + Numbers.YEAR + "|(?<!\\d)2\\d(?=年\\d))年度?|(?<w>[今明后去前本]年))的?)";

  private static final Map<String, Integer> WORDS =
      Map.of("今年", 0, "本年", 0, "明年", 1, "后年", 2, "去年", -1, "前年", -2);
  private static final int CENTURY = 2000;

  private Years() {}

  /// The year of a match; null when none was said.
  static @Nullable Integer said(MatchResult match, Reference said) {
    String word = match.group("w");
    if (word != null) {
      return said.today().getYear() + WORDS.getOrDefault(word, 0);
    }
    String year = match.group("y");
    if (year == null) {
      return null;
    }
    int number = Numbers.of(year);
    return number < 100 ? CENTURY + number : number;
  }

  /// The year in which a month and day without a year are: the next or last such day.
  static int nearest(int month, int day, Reference said) {
    LocalDate today = said.today();
    int order =
        Integer.compare(month * 31 + day, today.getMonthValue() * 31 + today.getDayOfMonth());
    if (said.planned()) {
      return today.getYear() + (order < 0 ? 1 : 0);
    }
    return today.getYear() - (order > 0 ? 1 : 0);
  }

  /// A day, or that there is none.
  static DateReading day(int year, int month, int day) {
    try {
      return DateReading.day(LocalDate.of(year, month, day));
    } catch (DateTimeException no) {
      return DateReading.flawed(Flaw.NO_SUCH_DAY);
    }
  }
}
