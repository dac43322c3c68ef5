package io.xuewei.bot.calendar;

import org.jspecify.annotations.Nullable;

/// One time expression as it stands in the text, with what it was made of, for when day and hour
/// stand apart.
///
/// @param date null when there is none
/// @param clock null when there is none
/// @param until the hour of the end, null when there is none
record Piece(
    Found.Stretch at,
    TimeExpression value,
    @Nullable DateReading date,
    @Nullable ClockReading clock,
    @Nullable ClockReading until) {

  static Piece of(int start, int end, TimeExpression value) {
    return new Piece(new Found.Stretch(start, end), value, null, null, null);
  }

  /// A day that only lacks its hour.
  boolean dayOnly() {
    return date != null && date.single() && clock == null && value instanceof TimeExpression.Day;
  }

  /// An hour that only lacks its day.
  boolean hourOnly() {
    return date == null && clock != null;
  }

  /// How much it says: less is more.
  int rank() {
    return rank(value);
  }

  private static int rank(TimeExpression value) {
    return switch (value) {
      case TimeExpression.Moment _, TimeExpression.Span _, TimeExpression.Deadline _ -> 0;
      case TimeExpression.Repeats _ -> 0;
      case TimeExpression.Ambiguous two -> rank(two.likely());
      case TimeExpression.Impossible no -> no.read().map(Piece::rank).orElse(0);
      case TimeExpression.Day _ -> 1;
      case TimeExpression.TimeOfDay _, TimeExpression.Hours _ -> 2;
      case TimeExpression.Days _ -> 3;
      case TimeExpression.Length _ -> 4;
    };
  }
}
