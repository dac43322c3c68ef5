package io.xuewei.bot.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands until when something is to hold: `有效期到年底`, `到12月31日`, `三个月`, `到2027年6月`.
///
/// A day or month without a year is the next one to come; a month without a day ends with its last
/// day. Nothing said is one year.
final class Until {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String N = "(?<n>\\d{1,3}|半|十[一二]|[一二两三四五六七八九十])";

  private static final Pattern FRAME =
      Pattern.compile("^(有效期?|期限)?[ :]*(至|到|截至|截止到?)?[ ]*|[ 。.]*(为止|止|内|有效)?$");

  private static final Pattern SPAN = Pattern.compile(N + "个?(?<unit>天|日|周|星期|月|季度|年)");

  private static final Pattern DAY =
      Pattern.compile("((?<year>\\d{4}|今|明|后)年)?(?<month>\\d{1,2})月((?<day>\\d{1,2})[日号]|底)?");

  private static final Pattern END =
      Pattern.compile("((?<year>\\d{4}|今|明|后)?年底)|(?<month>(这个|本)?月底)|(?<alone>\\d{4}年|[今明后]年)");

  private Until() {}

  /// The last day; empty when the words say none.
  static Optional<LocalDate> parse(String said, LocalDate today) {
    String text = FRAME.matcher(said.strip()).replaceAll("");
    if (said.isBlank()) {
      return Optional.of(today.plusYears(1));
    }
    try {
      return span(said, today).or(() -> end(text, today)).or(() -> day(text, today));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> span(String said, LocalDate today) {
    Matcher span = SPAN.matcher(said.replaceFirst("^有效期?[ :]*(为|是)?", "").strip());
    if (!span.matches()) {
      return Optional.empty();
    }
    String unit = span.group("unit");
    if (span.group("n").equals("半")) {
      return unit.equals("年") ? Optional.of(today.plusMonths(6)) : Optional.empty();
    }
    int n = number(span.group("n"));
    return Optional.of(
        switch (unit) {
          case "天", "日" -> today.plusDays(n);
          case "周", "星期" -> today.plusWeeks(n);
          case "月" -> today.plusMonths(n);
          case "季度" -> today.plusMonths(3L * n);
          default -> today.plusYears(n);
        });
  }

  private static Optional<LocalDate> end(String text, LocalDate today) {
    Matcher end = END.matcher(text);
    if (!end.matches()) {
      return Optional.empty();
    }
    if (end.group("month") != null) {
      return Optional.of(YearMonth.from(today).atEndOfMonth());
    }
    String year =
        end.group("alone") != null ? end.group("alone").replace("年", "") : end.group("year");
    return Optional.of(LocalDate.of(year == null ? today.getYear() : year(year, today), 12, 31));
  }

  private static Optional<LocalDate> day(String text, LocalDate today) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return Optional.empty();
    }
    String year = day.group("year");
    int month = Integer.parseInt(day.group("month"));
    String number = day.group("day");
    int in = year == null ? today.getYear() : year(year, today);
    LocalDate last = last(in, month, number);
    return Optional.of(year == null && last.isBefore(today) ? last(in + 1, month, number) : last);
  }

  private static LocalDate last(
      int year, int month, @org.jspecify.annotations.Nullable String day) {
    return day == null
        ? YearMonth.of(year, month).atEndOfMonth()
        : LocalDate.of(year, month, Integer.parseInt(day));
  }

  private static int year(String said, LocalDate today) {
    return switch (said) {
      case "今" -> today.getYear();
      case "明" -> today.getYear() + 1;
      case "后" -> today.getYear() + 2;
      default -> Year.parse(said).getValue();
    };
  }

  private static int number(String said) {
    if (said.startsWith("十") && said.length() == 2) {
      return 10 + NUMERALS.indexOf(said.charAt(1)) + 1;
    }
    if (said.equals("两")) {
      return 2;
    }
    int numeral = NUMERALS.indexOf(said);
    return numeral >= 0 ? numeral + 1 : Integer.parseInt(said);
  }
}
