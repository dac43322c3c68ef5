package io.xuewei.bot.ledger;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time that a ledger covers, both days included.
public record Period(LocalDate from, LocalDate to) {

  private static final Pattern MONTH = Pattern.compile("(?:(\\d{4}|今|去)年)?(\\d{1,2})月(?:份)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:度)?");

  /// The one that words mean on a day: `本月`, `上个月`, `本季度`, `今年`, `6月份`, `2025年6月`. Empty when they
  /// mean none.
  public static Optional<Period> read(String words, LocalDate today) {
    return named(words.strip().replaceAll("的$", ""), today)
        .or(() -> month(words.strip(), today))
        .or(() -> year(words.strip()));
  }

  private static Optional<Period> named(String words, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return switch (words) {
      case "本月", "这个月", "当月", "这月", "本月份" -> Optional.of(of(month));
      case "上月", "上个月" -> Optional.of(of(month.minusMonths(1)));
      case "本周", "这周", "这个星期", "本星期" -> Optional.of(week(today));
      case "上周", "上个星期", "上星期" -> Optional.of(week(today.minusWeeks(1)));
      case "本季度", "这个季度", "本季" -> Optional.of(quarter(today));
      case "上季度", "上个季度" -> Optional.of(quarter(today.minusMonths(3)));
      case "今年", "本年", "本年度", "全年", "今年以来" -> Optional.of(of(today.getYear()));
      case "去年", "上年度" -> Optional.of(of(today.getYear() - 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Period> month(String words, LocalDate today) {
    Matcher month = MONTH.matcher(words);
    if (!month.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(month.group(2));
    try {
      YearMonth named = YearMonth.of(yearOf(Optional.ofNullable(month.group(1)), today), number);
      boolean nextYear = month.group(1) == null && named.isAfter(YearMonth.from(today));
      return Optional.of(of(nextYear ? named.minusYears(1) : named));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private static int yearOf(Optional<String> words, LocalDate today) {
    return switch (words.orElse("今")) {
      case "今" -> today.getYear();
      case "去" -> today.getYear() - 1;
      default -> Integer.parseInt(words.orElseThrow());
    };
  }

  private static Optional<Period> year(String words) {
    Matcher year = YEAR.matcher(words);
    return year.matches() ? Optional.of(of(Integer.parseInt(year.group(1)))) : Optional.empty();
  }

  private static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static Period of(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  private static Period quarter(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }
}
