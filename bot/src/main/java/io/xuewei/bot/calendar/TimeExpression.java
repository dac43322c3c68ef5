package io.xuewei.bot.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/// What a time expression means. All times are local times of the unit.
///
/// ```java
/// switch (found.value()) {
///   case TimeExpression.Moment moment -> plan(moment.at());
///   case TimeExpression.Ambiguous two -> confirm(two.likely(), two.doubt());
///   …
/// }
/// ```
public sealed interface TimeExpression {

  /// `周五下午3点`.
  record Moment(LocalDateTime at) implements TimeExpression {}

  /// `下周三`, `下周三下午`.
  ///
  /// @param part empty when only the day was said
  record Day(LocalDate date, Optional<DayPart> part) implements TimeExpression {}

  /// `6月12日至14日`, `下个月`, `国庆放假期间`.
  ///
  /// @param to the last day, included
  record Days(LocalDate from, LocalDate to) implements TimeExpression {}

  /// `周五下午3点到5点`.
  record Span(LocalDateTime from, LocalDateTime to) implements TimeExpression {}

  /// `月底前`, `20点前`, `三天内`. A day before which something is to be done is included; a festival is
  /// not (`国庆节前` ends with 30 September or earlier, when the holiday begins earlier).
  ///
  /// @param by the first instant that is too late: midnight after the last day
  record Deadline(LocalDateTime by) implements TimeExpression {}

  /// `每周一早上八点半`.
  record Repeats(Recurrence recurrence) implements TimeExpression {}

  /// `下午3点`, of whichever day.
  ///
  /// @param days 1 for hours that belong to the day after (`晚上十二点`), otherwise 0
  record TimeOfDay(LocalTime time, int days) implements TimeExpression {
    /// That time of a day.
    public LocalDateTime on(LocalDate day) {
      return day.plusDays(days).atTime(time);
    }
  }

  /// `22:00-7:00`, `下午3点到5点`: hours of whichever day.
  ///
  /// @param to on the day after when not later than `from`
  record Hours(LocalTime from, LocalTime to) implements TimeExpression {}

  /// `三天`, `两个小时`. One of the two parts is zero.
  record Length(Period days, Duration time) implements TimeExpression {
    /// A length counted on from a time.
    public LocalDateTime after(LocalDateTime start) {
      return start.plus(days).plus(time);
    }
  }

  /// Two readings. The likely one may be proposed, never taken without asking or saying it back.
  record Ambiguous(TimeExpression likely, TimeExpression other, Doubt doubt)
      implements TimeExpression {}

  /// A time that cannot be.
  ///
  /// @param read what it would be all the same, such as the past moment
  record Impossible(Flaw flaw, Optional<TimeExpression> read) implements TimeExpression {
    Impossible(Flaw flaw) {
      this(flaw, Optional.empty());
    }
  }
}
