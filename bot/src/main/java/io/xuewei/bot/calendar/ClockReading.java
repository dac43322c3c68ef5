package io.xuewei.bot.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time of day as it was said, before it is decided which half of the day it is in.
///
/// @param part null when none was said
/// @param hour as said; -1 when only the part was said
/// @param exact said by the 24-hour clock: `15:00`, `07:30`
record ClockReading(@Nullable DayPart part, int hour, int minute, boolean exact) {

  static final int HOUR = 60;
  static final int DAY = 24 * HOUR;
  private static final int NOON = 12;
  private static final int LAST_OF_AFTERNOON = 6;

  boolean partOnly() {
    return hour < 0;
  }

  /// The minutes of the day that it may be, the likely ones first, past midnight counted on; none
  /// when there is no such time.
  List<Integer> minutes() {
    if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
      return List.of();
    }
    if (part != null) {
      int meant = part.hour(hour);
      return meant < 0 ? List.of() : List.of(meant * HOUR + minute);
    }
    int said = hour * HOUR + minute;
    if (exact || hour > NOON || hour == 0) {
      return List.of(said);
    }
    if (hour == NOON) {
      return List.of(said, said + DAY / 2);
    }
    return hour <= LAST_OF_AFTERNOON ? List.of(said + DAY / 2, said) : List.of(said);
  }

  /// The evening of an hour that is a morning one unless that is over.
  boolean maybeEvening() {
    return part == null && !exact && hour > LAST_OF_AFTERNOON && hour < NOON;
  }

  Doubt doubt() {
    return hour == NOON ? Doubt.NOON_OR_MIDNIGHT : Doubt.HALF_OF_DAY;
  }

  /// When a span that began so ends, in minutes of the day of its beginning; -1 for no such time.
  ///
  /// @param first how the beginning was said
  /// @param start when it is
  int endOf(ClockReading first, int start) {
    if (part != null) {
      List<Integer> own = minutes();
      return own.isEmpty() ? -1 : after(own.getFirst(), start, DAY);
    }
    if (hour > 24 || minute > 59) {
      return -1;
    }
    boolean halves =
        !exact
            && first.hour <= NOON
            && (first.part != null || !first.exact || start != first.hour * HOUR + first.minute);
    return after(hour * HOUR + minute, start, halves ? DAY / 2 : DAY);
  }

  private static int after(int said, int start, int step) {
    int end = said;
    while (end <= start) {
      end += step;
    }
    return end;
  }
}
