package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts days, workdays or days of the week within, before or after something.
final class NthDays {

  private static final int LONGEST_SEARCH = 400;

  private final WorkCalendar calendar;

  NthDays(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /// @param n from 1, or -1 for the last one
  /// @param weekday null for any day
  record Which(int n, boolean workday, @Nullable DayOfWeek weekday) {}

  DateReading within(LocalDate from, LocalDate to, Which which) {
    Stream<LocalDate> days =
        which.n() < 0
            ? Stream.iterate(to, day -> !day.isBefore(from), day -> day.minusDays(1))
            : from.datesUntil(to.plusDays(1));
    return pick(days, which);
  }

  DateReading after(LocalDate day, Which which) {
    return pick(day.plusDays(1).datesUntil(day.plusDays(LONGEST_SEARCH)), which);
  }

  /// The first, that is last, before a day.
  DateReading before(LocalDate day, Which which) {
    return pick(
        Stream.iterate(day.minusDays(1), at -> at.minusDays(1)).limit(LONGEST_SEARCH), which);
  }

  private DateReading pick(Stream<LocalDate> days, Which which) {
    return days.filter(counted(which))
        .skip(Math.max(0, Math.abs(which.n()) - 1L))
        .findFirst()
        .map(DateReading::day)
        .orElseGet(() -> DateReading.flawed(Flaw.NO_SUCH_DAY));
  }

  private Predicate<LocalDate> counted(Which which) {
    if (which.workday()) {
      return calendar::isWorkday;
    }
    return day -> which.weekday() == null || day.getDayOfWeek() == which.weekday();
  }
}
