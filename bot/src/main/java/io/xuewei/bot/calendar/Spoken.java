package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says times back in Chinese.
///
/// ```java
/// Spoken.full().say(LocalDateTime.of(2025, 6, 13, 15, 0));          // 2025年6月13日（周五）15:00
/// Spoken.brief(today).say(LocalDateTime.of(2025, 6, 13, 15, 0));   // 6月13日（周五）15:00
/// ```
///
/// Midnight at the end of a day is said as that day's 24:00.
public final class Spoken {

  private static final String WEEKDAYS = "一二三四五六日";
  private static final String NUMBERS = "零一二三四五六七八九十";

  private final Optional<Integer> year;

  private Spoken(Optional<Integer> year) {
    this.year = year;
  }

  /// Every date with its year.
  public static Spoken full() {
    return new Spoken(Optional.empty());
  }

  /// Dates of this day's year without it.
  public static Spoken brief(LocalDate today) {
    return new Spoken(Optional.of(today.getYear()));
  }

  public String say(LocalDate date) {
    String day =
        "%d月%d日（%s）"
            .formatted(date.getMonthValue(), date.getDayOfMonth(), weekday(date.getDayOfWeek()));
    return year.filter(known -> known == date.getYear()).isPresent()
        ? day
        : date.getYear() + "年" + day;
  }

  public String say(LocalTime time) {
    return "%d:%02d".formatted(time.getHour(), time.getMinute());
  }

  public String say(LocalDateTime at) {
    return say(at.toLocalDate()) + say(at.toLocalTime());
  }

  public String say(TimeExpression.Span span) {
    LocalDateTime to = span.to();
    LocalDate day = span.from().toLocalDate();
    if (to.toLocalDate().equals(day)) {
      return say(span.from()) + "至" + say(to.toLocalTime());
    }
    return to.equals(day.plusDays(1).atStartOfDay())
        ? say(span.from()) + "至24:00"
        : say(span.from()) + "至" + say(to);
  }

  /// The last day of a deadline, with the time when it is not its end.
  public String say(TimeExpression.Deadline deadline) {
    LocalDateTime by = deadline.by();
    return by.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? say(by.toLocalDate().minusDays(1)) + "24:00前"
        : say(by) + "前";
  }

  public String say(Recurrence recurrence) {
    return rhythm(recurrence.rhythm())
        + recurrence.time().map(this::say).orElse("")
        + switch (recurrence.holidays()) {
          case KEEP -> "";
          case SKIP -> "，节假日除外";
          case POSTPONE -> "，遇节假日顺延";
        };
  }

  /// Anything that was understood; of two readings the likely one, of what cannot be what it would
  /// be, or nothing.
  public String say(TimeExpression time) {
    return switch (time) {
      case TimeExpression.Moment(var at) -> say(at);
      case TimeExpression.Day(var date, var part) -> say(date) + part.map(DayPart::word).orElse("");
      case TimeExpression.Days(var from, var to) -> say(from) + "至" + say(to);
      case TimeExpression.Span span -> say(span);
      case TimeExpression.Deadline deadline -> say(deadline);
      case TimeExpression.Repeats(var recurrence) -> say(recurrence);
      case TimeExpression.TimeOfDay(var at, int days) -> (days == 0 ? "" : "次日") + say(at);
      case TimeExpression.Hours(var from, var to) ->
          say(from) + "至" + (to.isAfter(from) ? "" : "次日") + say(to);
      case TimeExpression.Length length -> length(length);
      case TimeExpression.Ambiguous two -> say(two.likely());
      case TimeExpression.Impossible no -> no.read().map(this::say).orElse("");
    };
  }

  /// `周五`.
  public static String weekday(DayOfWeek day) {
    return "周" + WEEKDAYS.charAt(day.getValue() - 1);
  }

  /// `6月`, or `2024年6月` in another year.
  public String say(YearMonth month) {
    String name = month.getMonthValue() + "月";
    return year.filter(known -> known == month.getYear()).isPresent()
        ? name
        : month.getYear() + "年" + name;
  }

  private static String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Daily(int every) -> every == 1 ? "每天" : "每" + count(every) + "天";
      case Rhythm.Workdays() -> "每个工作日";
      case Rhythm.Weekly(int every, var days) ->
          (every == 1 ? "每" : "每" + count(every) + "周的") + weekdays(days);
      case Rhythm.NthDay(var cycle, int nth) ->
          cycle(cycle)
              + (nth < 0 ? "最后一天" : cycle == Rhythm.Cycle.MONTH ? nth + "日" : "第" + nth + "天");
      case Rhythm.NthWeekday(var cycle, int nth, var day) -> cycle(cycle) + nth(nth) + weekday(day);
      case Rhythm.NthWorkday(var cycle, int nth) -> cycle(cycle) + nth(nth) + "工作日";
      case Rhythm.Yearly(var month, int day) -> "每年" + month.getValue() + "月" + day + "日";
    };
  }

  private static String weekdays(Set<DayOfWeek> days) {
    return days.stream().sorted().map(Spoken::weekday).collect(Collectors.joining("、"));
  }

  private static String cycle(Rhythm.Cycle cycle) {
    return switch (cycle) {
      case MONTH -> "每月";
      case QUARTER -> "每季度";
      case YEAR -> "每年";
    };
  }

  private static String nth(int nth) {
    return nth < 0 ? "最后一个" : "第" + number(nth) + "个";
  }

  private static String number(int n) {
    return n < NUMBERS.length() ? NUMBERS.substring(n, n + 1) : Integer.toString(n);
  }

  private static String count(int n) {
    return n == 2 ? "两" : number(n);
  }

  private static String length(TimeExpression.Length length) {
    if (length.time().isZero()) {
      var days = length.days();
      return days.getDays() > 0 ? days.getDays() + "天" : months(days.toTotalMonths());
    }
    long minutes = length.time().toMinutes();
    String hours = minutes < 60 ? "" : minutes / 60 + "小时";
    return hours + (minutes % 60 == 0 ? "" : minutes % 60 + "分钟");
  }

  private static String months(long months) {
    return months % 12 == 0 ? months / 12 + "年" : months + "个月";
  }
}
