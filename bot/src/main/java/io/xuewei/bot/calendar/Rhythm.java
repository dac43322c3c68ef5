package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/// On which days something recurs.
public sealed interface Rhythm {

  /// Whether a day is one of them.
  boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar);

  /// `每天`, `隔天`: every so many days, counted from the anchor.
  record Daily(int every) implements Rhythm {
    public Daily {
      atLeastOne(every);
    }

    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      return ChronoUnit.DAYS.between(anchor, day) % every == 0;
    }
  }

  /// `工作日`: make-up workdays, too.
  record Workdays() implements Rhythm {
    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      return calendar.isWorkday(day);
    }
  }

  /// `每周一三五`, `隔周三`: every so many weeks, counted from the anchor's week.
  record Weekly(int every, Set<DayOfWeek> days) implements Rhythm {
    public Weekly {
      atLeastOne(every);
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day of the week");
      }
    }

    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      return days.contains(day.getDayOfWeek())
          && ChronoUnit.WEEKS.between(monday(anchor), monday(day)) % every == 0;
    }

    private static LocalDate monday(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  /// A period of the calendar, as `每月`, `每季度`, `每年`.
  enum Cycle {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Cycle(int months) {
      this.months = months;
    }

    LocalDate first(LocalDate day) {
      int month = (day.getMonthValue() - 1) / months * months + 1;
      return LocalDate.of(day.getYear(), month, 1);
    }

    LocalDate last(LocalDate day) {
      return first(day).plusMonths(months).minusDays(1);
    }
  }

  /// `每月5号`, `每季度最后一天`. Where a month is too short (`每月31号`), it is its last day: who says 31 means
  /// the end of the month.
  ///
  /// @param nth from 1, or -1 for the last day
  record NthDay(Cycle cycle, int nth) implements Rhythm {
    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      LocalDate last = cycle.last(day);
      LocalDate meant = nth < 0 ? last : cycle.first(day).plusDays(nth - 1L);
      return day.equals(meant.isAfter(last) ? last : meant);
    }
  }

  /// `每月第一个周五`, `每季度最后一个周五`. A month without a fifth one is left out.
  ///
  /// @param nth from 1, or -1 for the last one
  record NthWeekday(Cycle cycle, int nth, DayOfWeek weekday) implements Rhythm {
    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      if (day.getDayOfWeek() != weekday) {
        return false;
      }
      return nth < 0
          ? day.plusWeeks(1).isAfter(cycle.last(day))
          : ChronoUnit.DAYS.between(cycle.first(day), day) / 7 == nth - 1;
    }
  }

  /// `每季度最后一个工作日`.
  ///
  /// @param nth from 1, or -1 for the last one
  record NthWorkday(Cycle cycle, int nth) implements Rhythm {
    @Override
    public boolean on(LocalDate day, LocalDate anchor, WorkCalendar calendar) {
      if (!calendar.isWorkday(day)) {
        return false;
      }
      return nth < 0
          ? calendar.firstWorkdayAfter(day).isAfter(cycle.last(day))
          : cycle.first(day).datesUntil(day).filter(calendar::isWorkday).count() == nth - 1;
    }
  }

  /// `每年7月1日`; 29 February is the 28th in common years.
  record Yearly(Month month, int day) implements Rhythm {
    public Yearly {
      MonthDay.of(month, day);
    }

    @Override
    public boolean on(LocalDate date, LocalDate anchor, WorkCalendar calendar) {
      int length = YearMonth.from(date).lengthOfMonth();
      return date.getMonth() == month && date.getDayOfMonth() == Math.min(day, length);
    }
  }

  private static void atLeastOne(int every) {
    if (every < 1) {
      throw new IllegalArgumentException("every " + every);
    }
  }
}
