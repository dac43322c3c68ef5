package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// Something that recurs: on which days, at what time, and what holidays do to it.
///
/// ```java
/// Recurrence weekly = Recurrence.parse("weekly 1 MONDAY | 08:30 | keep | 2025-06-12");
/// weekly.next(LocalDateTime.of(2025, 6, 12, 9, 0), calendar);   // 2025-06-16T08:30
/// weekly.text();                                               // the same text, to be stored
/// ```
///
/// @param time empty when only the days were said
/// @param anchor where every second day or week is counted from, and the first day it can be
public record Recurrence(
    Rhythm rhythm, Optional<LocalTime> time, Holidays holidays, LocalDate anchor) {

  /// As far as is looked: `每年2月29日` comes every year, so that nothing takes longer than this.
  private static final int LONGEST_SEARCH = 2 * 366;

  /// What happens on a public holiday.
  public enum Holidays {
    /// It takes place all the same.
    KEEP,
    /// It is left out: `节假日除外`.
    SKIP,
    /// It moves to the first workday after the holiday: `遇节假日顺延`.
    POSTPONE
  }

  /// The same at a time of day.
  public Recurrence at(LocalTime time) {
    return new Recurrence(rhythm, Optional.of(time), holidays, anchor);
  }

  /// The same with another treatment of holidays.
  public Recurrence on(Holidays holidays) {
    return new Recurrence(rhythm, time, holidays, anchor);
  }

  /// The first time after an instant, never that instant itself; midnight when no time was said.
  /// Empty when there is none within two years.
  public Optional<LocalDateTime> next(LocalDateTime after, WorkCalendar calendar) {
    LocalTime at = time.orElse(LocalTime.MIN);
    LocalDate day = after.toLocalDate();
    LocalDate from = at.isAfter(after.toLocalTime()) ? day : day.plusDays(1);
    return nextDay(from, calendar).map(date -> date.atTime(at));
  }

  /// The first of its days from a day on, that day included.
  public Optional<LocalDate> nextDay(LocalDate from, WorkCalendar calendar) {
    LocalDate first = from.isBefore(anchor) ? anchor : from;
    return first
        .datesUntil(first.plusDays(LONGEST_SEARCH))
        .filter(day -> takesPlace(day, calendar))
        .findFirst();
  }

  private boolean takesPlace(LocalDate day, WorkCalendar calendar) {
    return switch (holidays) {
      case KEEP -> due(day, calendar);
      case SKIP -> due(day, calendar) && !calendar.isHoliday(day);
      case POSTPONE ->
          !calendar.isHoliday(day) && (due(day, calendar) || postponedTo(day, calendar));
    };
  }

  private boolean due(LocalDate day, WorkCalendar calendar) {
    return !day.isBefore(anchor) && rhythm.on(day, anchor, calendar);
  }

  /// Whether something was due on a holiday after which this is the first workday. Several in one
  /// holiday become one.
  private boolean postponedTo(LocalDate day, WorkCalendar calendar) {
    if (!calendar.isWorkday(day)) {
      return false;
    }
    LocalDate first = calendar.lastWorkdayBefore(day).plusDays(1);
    return first.datesUntil(day).anyMatch(off -> calendar.isHoliday(off) && due(off, calendar));
  }

  /// The form in which it is stored; [#parse] reads it.
  public String text() {
    return RecurrenceText.of(this);
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException naming the text that is none
  public static Recurrence parse(String text) {
    return RecurrenceText.parse(text);
  }
}
