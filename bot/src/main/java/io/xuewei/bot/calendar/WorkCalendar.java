package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Which days are workdays, when festivals are, how long the holidays around them last.
///
/// ```java
/// WorkCalendar calendar = HolidayTable.read(dataFolder, problems::add);
/// calendar.isWorkday(LocalDate.of(2025, 9, 28));   // true: a Sunday, made up for National Day
/// ```
///
/// A year that the table does not have is Monday to Friday without holidays, and no festival in it
/// is known.
public final class WorkCalendar {

  private static final int LONGEST_SEARCH = 60;

  private final Map<LocalDate, HolidayTable.Line> days;
  private final Map<String, NavigableSet<LocalDate>> festivals;
  private final NavigableMap<LocalDate, String> holidays;

  WorkCalendar(
      Map<LocalDate, HolidayTable.Line> days,
      Map<String, NavigableSet<LocalDate>> festivals,
      NavigableMap<LocalDate, String> holidays) {
    this.days = days;
    this.festivals = festivals;
    this.holidays = holidays;
  }

  /// The days of a holiday, the last one included.
  public record Holiday(String name, LocalDate from, LocalDate to) {}

  public boolean isWorkday(LocalDate date) {
    HolidayTable.Line line = days.get(date);
    if (line != null) {
      return line.kind() == HolidayTable.Kind.WORKDAY;
    }
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /// Whether the day is a public holiday of the table; a plain Sunday is none.
  public boolean isHoliday(LocalDate date) {
    return holidays.containsKey(date);
  }

  /// The first workday after a day, that day not included.
  public LocalDate firstWorkdayAfter(LocalDate date) {
    return workday(date.plusDays(1), 1);
  }

  /// The last workday before a day, that day not included.
  public LocalDate lastWorkdayBefore(LocalDate date) {
    return workday(date.minusDays(1), -1);
  }

  /// The day of a festival; empty when the table does not have it.
  ///
  /// @param name as in the table: `中秋节`
  public Optional<LocalDate> festival(String name, int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return Optional.ofNullable(festivals.getOrDefault(name, new TreeSet<>()).floor(last))
        .filter(date -> date.getYear() == year);
  }

  /// The holiday that a day lies in.
  public Optional<Holiday> holiday(LocalDate date) {
    String name = holidays.get(date);
    if (name == null) {
      return Optional.empty();
    }
    LocalDate from = date;
    while (name.equals(holidays.get(from.minusDays(1)))) {
      from = from.minusDays(1);
    }
    LocalDate to = date;
    while (name.equals(holidays.get(to.plusDays(1)))) {
      to = to.plusDays(1);
    }
    return Optional.of(new Holiday(name, from, to));
  }

  /// The holiday of a day, or the next one.
  public Optional<Holiday> holidayFrom(LocalDate date) {
    return Optional.ofNullable(holidays.ceilingKey(date)).flatMap(this::holiday);
  }

  /// The last holiday that began on a day or before it.
  public Optional<Holiday> holidayUntil(LocalDate date) {
    return Optional.ofNullable(holidays.floorKey(date)).flatMap(this::holiday);
  }

  private LocalDate workday(LocalDate from, int step) {
    LocalDate date = from;
    for (int n = 0; n < LONGEST_SEARCH && !isWorkday(date); n++) {
      date = date.plusDays(step);
    }
    return date;
  }
}
