package io.xuewei.bot.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day or days that some words mean, before the time of day is known.
///
/// @param to the last day, included; the same for a single day
/// @param off the days that `…之前` and `…之后` are counted from: of a festival its holiday
/// @param roll how many days on it may also be, when the time of day is over: 7 for a bare `周三`
/// @param other another reading
record DateReading(LocalDate from, LocalDate to, Off off, int roll, @Nullable Other other) {

  private static final int WEEK = 7;

  /// @param festive whether `之前` leaves the day itself out
  record Off(LocalDate from, LocalDate to, boolean festive) {}

  /// Another reading and why, or a flaw.
  sealed interface Other {}

  record Twofold(DateReading reading, Doubt doubt) implements Other {}

  record Flawed(Flaw flaw) implements Other {}

  static DateReading day(LocalDate day) {
    return days(day, day);
  }

  static DateReading days(LocalDate from, LocalDate to) {
    return new DateReading(from, to, new Off(from, to, false), 0, null);
  }

  static DateReading festival(LocalDate day, LocalDate firstOff, LocalDate lastOff) {
    return new DateReading(day, day, new Off(firstOff, lastOff, true), 0, null);
  }

  static DateReading flawed(Flaw flaw) {
    return new DateReading(
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        new Off(LocalDate.EPOCH, LocalDate.EPOCH, false),
        0,
        new Flawed(flaw));
  }

  /// A day of the week that may be a week later, or earlier when something is looked up.
  DateReading rolling(Reference said) {
    return new DateReading(from, to, off, said.planned() ? WEEK : -WEEK, other);
  }

  DateReading or(DateReading second, Doubt doubt) {
    return new DateReading(from, to, off, roll, new Twofold(second, doubt));
  }

  boolean single() {
    return from.equals(to);
  }

  @Nullable Flaw flaw() {
    return other instanceof Flawed(var flaw) ? flaw : null;
  }

  @Nullable Twofold twofold() {
    return other instanceof Twofold two ? two : null;
  }
}
