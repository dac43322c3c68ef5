package io.xuewei.bot.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// From when a time is read, and which way.
///
/// ```java
/// Reference said = Reference.at(clock, clock.getZone(), Direction.PLANNED);
/// ```
///
/// @param now the local time of the unit when the words were said
public record Reference(LocalDateTime now, Direction direction) {

  /// What is said now.
  public static Reference at(InstantSource clock, ZoneId zone, Direction direction) {
    return new Reference(LocalDateTime.ofInstant(clock.instant(), zone), direction);
  }

  /// What is planned on a day, from its first minute.
  public static Reference planned(LocalDate day) {
    return new Reference(day.atStartOfDay(), Direction.PLANNED);
  }

  public LocalDate today() {
    return now.toLocalDate();
  }

  boolean planned() {
    return direction == Direction.PLANNED;
  }

  /// The same direction, seen from another day.
  Reference from(LocalDate day) {
    return new Reference(day.atStartOfDay(), direction);
  }
}
