package io.xuewei.bot.calendar;

import java.time.Duration;
import java.time.Period;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a length: `三天`, `两个半小时`, `1.5小时`, `一刻钟`, `半个月`. Half a day is none: who says it means half
/// of a working day.
final class LengthReader {

  private static final String START = "(?<![第每几\\d.一二三四五六七八九十百千])";
  private static final String N = "(?:\\d{1,3}(?!\\d)|" + Numbers.SHORT + ")";

  private static final Pattern HOURS =
      Pattern.compile(
          START
              + "(?:(?<half>半)个?|(?<n>"
              + N
              + ")(?<more>\\.5)?个?(?<and>半)?)(?<unit>小时|钟头)(?!工作制)|"
              + START
              + "(?<m>"
              + N
              + ")分钟|(?<q>[一三])刻钟");

  private static final Pattern DAYS =
      Pattern.compile(
          START
              + "(?:(?<half>半)(?=个月|年)|(?<n>"
              + N
              + "))(?:日(?=[之以]?内)|天(?!津|气|下|安|使|然|赋|文|地|空|河|际|两头|到晚)|个?(?<week>周(?![岁年期边末一二三四五六日])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))"
              + "|个(?<month>月|季度)|(?<year>年(?![级底末初代终中度龄轻纪会报检限货画制前一以来的月\\d])))(?!规划|计划)");

  private LengthReader() {}

  static TimeExpression.@Nullable Length read(Cursor cursor) {
    MatchResult hours = cursor.take(HOURS);
    if (hours != null) {
      Duration time = time(hours);
      return time.isNegative() || time.isZero()
          ? null
          : new TimeExpression.Length(Period.ZERO, time);
    }
    MatchResult days = cursor.take(DAYS);
    Period period = days == null ? Period.ZERO : period(days);
    return period.isZero() || period.isNegative()
        ? null
        : new TimeExpression.Length(period, Duration.ZERO);
  }

  private static Duration time(MatchResult match) {
    if (match.group("m") != null) {
      return Duration.ofMinutes(Numbers.of(match.group("m")));
    }
    if (match.group("q") != null) {
      return Duration.ofMinutes(15L * Numbers.of(match.group("q")));
    }
    if (match.group("half") != null) {
      return Duration.ofMinutes(30);
    }
    boolean half = match.group("more") != null || match.group("and") != null;
    return Duration.ofMinutes(60L * Numbers.of(match.group("n")) + (half ? 30 : 0));
  }

  private static Period period(MatchResult match) {
    boolean half = match.group("half") != null;
    int n = half ? 1 : Numbers.of(match.group("n"));
    if (match.group("year") != null) {
      return half ? Period.ofMonths(6) : Period.ofYears(n);
    }
    if (match.group("month") != null) {
      int months = match.group("month").equals("月") ? n : 3 * n;
      return half ? Period.ofDays(15) : Period.ofMonths(months);
    }
    return match.group("week") == null ? Period.ofDays(n) : Period.ofWeeks(n);
  }
}
