package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the days on which something recurs: `每周一三五`, `隔周三`, `每月第一个周五`, `工作日`.
final class RecurrenceReader {

  private static final String N = Numbers.SHORT;
  private static final String WEEK = "(?:周|星期|礼拜)";
  private static final String DAYS =
      "(?<days>" + Weeks.DAY + "(?:(?:[、,和及与跟]|到|至|-)?" + WEEK + "?[一二三四五六日天](?![次个点时月号分]))*+)";

  private static final Pattern WEEKLY =
      Pattern.compile(
          "(?:每个?(?:隔?(?<n>"
              + N
              + ")个?)?|(?<other>隔一?个?)|逢|每逢)"
              + WEEK
              + "(?:的?"
              + WEEK
              + "?"
              + DAYS
              + ")?(?!次|[年末期])");

  private static final Pattern ALL_WEEK =
      Pattern.compile(WEEK + "(?<from>一)(?:到|至|-)" + WEEK + "?(?<to>[五六日天])每[天日]?");

  private static final Pattern DAILY =
      Pattern.compile(
          "(?:每|每隔)(?<n>"
              + N
              + ")天|(?<other>隔[天日]|每隔一[天日])|每[天日](?![都人])|天天(?=[早晚上中下\\d])|每(?=[早晚晨夜][上]?(?:\\d|[一二两三四五六七八九十]))");

  private static final Pattern WORKDAYS =
      Pattern.compile("(?<![个一\\d])(?:每个?)?(?:法定)?工作日(?!志|内|后|前|历|程)");

  private static final Pattern CYCLE =
      Pattern.compile(
          "每(?:个?(?<month>月)|个?(?<quarter>季度?)|(?<year>年))的?"
              + "(?:(?:(?<first>第"
              + N
              + "个?|首个?)|(?<last>最后一?个?))(?:(?<work>工作日(?!志)|上班日)|"
              + WEEK
              + "(?<weekday>[一二三四五六日天])|(?<nthday>天))|(?<day>"
              + N
              + ")(?:号|日)(?![、和,]\\d)|(?<edge>底|末|初))");

  private static final Pattern YEARLY = Pattern.compile("每年的?(?<m>" + N + ")月(?<d>" + N + ")[日号]");

  private static final Pattern HOLIDAYS =
      Pattern.compile(
          "[,，( ]{0,2}+(?:(?:法定)?节假日(?:除外|不算|跳过|不提醒|不发|休息)(?<skip>)|遇?(?:到|上)?(?:法定)?节?假日?顺延)\\)?");

  private static final Pattern ONE_DAY = Pattern.compile("[一二三四五六日天]");

  private RecurrenceReader() {}

  /// @param rhythm null where the day is not said, as in `每两周`
  /// @param every weeks
  record Read(@Nullable Rhythm rhythm, int every) {
    Read(Rhythm rhythm) {
      this(rhythm, 1);
    }
  }

  static @Nullable Read read(Cursor cursor) {
    int start = cursor.at();
    MatchResult yearly = cursor.take(YEARLY);
    if (yearly != null) {
      return yearly(Numbers.of(yearly.group("m")), Numbers.of(yearly.group("d")));
    }
    MatchResult cycle = cursor.take(CYCLE);
    if (cycle != null) {
      return cycle(cycle);
    }
    MatchResult all = cursor.take(ALL_WEEK);
    if (all != null) {
      return new Read(new Rhythm.Weekly(1, days("一到" + all.group("to"))));
    }
    MatchResult weekly = cursor.take(WEEKLY);
    if (weekly != null) {
      return weekly(weekly);
    }
    cursor.back(start);
    return daily(cursor);
  }

  private static @Nullable Read daily(Cursor cursor) {
    MatchResult daily = cursor.take(DAILY);
    if (daily != null) {
      int n = daily.group("n") == null ? 1 : Numbers.of(daily.group("n"));
      boolean other = daily.group("other") != null;
      return n < 1 ? null : new Read(new Rhythm.Daily(other ? 2 : n));
    }
    return cursor.skip(WORKDAYS) ? new Read(new Rhythm.Workdays()) : null;
  }

  private static @Nullable Read weekly(MatchResult match) {
    int n = match.group("n") == null ? 1 : Numbers.of(match.group("n"));
    int every = match.group("other") != null ? 2 : n;
    if (every < 1) {
      return null;
    }
    String days = match.group("days");
    return new Read(days == null ? null : new Rhythm.Weekly(every, days(days)), every);
  }

  private static Set<DayOfWeek> days(String said) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Matcher each = ONE_DAY.matcher(said);
    DayOfWeek last = null;
    int end = 0;
    while (each.find()) {
      DayOfWeek day = Weeks.day(each.group());
      String between = said.substring(end, each.start());
      if (last != null
          && (between.startsWith("到") || between.startsWith("至") || between.startsWith("-"))) {
        for (DayOfWeek passed = last; passed != day; passed = passed.plus(1)) {
          days.add(passed);
        }
      }
      days.add(day);
      last = day;
      end = each.end();
    }
    return days;
  }

  private static @Nullable Read yearly(int month, int day) {
    boolean some = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    return some ? new Read(new Rhythm.Yearly(Month.of(month), day)) : null;
  }

  private static @Nullable Read cycle(MatchResult match) {
    Rhythm.Cycle cycle =
        match.group("month") != null
            ? Rhythm.Cycle.MONTH
            : match.group("quarter") != null ? Rhythm.Cycle.QUARTER : Rhythm.Cycle.YEAR;
    if (match.group("edge") != null) {
      return new Read(new Rhythm.NthDay(cycle, match.group("edge").equals("初") ? 1 : -1));
    }
    if (match.group("day") != null) {
      int day = Numbers.of(match.group("day"));
      return day < 1 || day > 31 ? null : new Read(new Rhythm.NthDay(cycle, day));
    }
    String first = match.group("first");
    int nth =
        first == null
            ? -1
            : first.startsWith("首") ? 1 : Numbers.of(first.substring(1).replace("个", ""));
    return nth == 0 || nth < -1 ? null : new Read(nth(match, cycle, nth));
  }

  private static Rhythm nth(MatchResult match, Rhythm.Cycle cycle, int nth) {
    if (match.group("work") != null) {
      return new Rhythm.NthWorkday(cycle, nth);
    }
    return match.group("nthday") != null
        ? new Rhythm.NthDay(cycle, nth)
        : new Rhythm.NthWeekday(cycle, nth, Weeks.day(match.group("weekday")));
  }

  /// What was said about holidays after it.
  static Recurrence.Holidays holidays(Cursor cursor) {
    MatchResult match = cursor.take(HOLIDAYS);
    if (match == null) {
      return Recurrence.Holidays.KEEP;
    }
    return match.group("skip") != null ? Recurrence.Holidays.SKIP : Recurrence.Holidays.POSTPONE;
  }

  /// Every second week counts from the week of the first time it can be.
  static Recurrence recurrence(Rhythm rhythm, LocalDate today) {
    LocalDate anchor = today;
    if (rhythm instanceof Rhythm.Weekly(int every, var days) && every > 1) {
      while (!days.contains(anchor.getDayOfWeek())) {
        anchor = anchor.plusDays(1);
      }
    }
    return new Recurrence(rhythm, Optional.empty(), Recurrence.Holidays.KEEP, anchor);
  }
}
