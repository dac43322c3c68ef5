package io.xuewei.bot.calendar;

/// Why a time cannot be.
public enum Flaw {
  /// It is planned and over: `今天早上8点` said in the evening.
  PAST,
  /// `2月30日`, `6月31号`.
  NO_SUCH_DAY,
  /// `25点`, `早上15点`, `8点70分`.
  NO_SUCH_TIME,
  /// Date and weekday do not agree: `6月12日（周一）`.
  WRONG_WEEKDAY,
  /// The end is before the beginning.
  BACKWARDS,
  /// `周五之后`: no day is named.
  OPEN_ENDED,
  /// The holiday table has no such festival in that year.
  NOT_IN_TABLE
}
