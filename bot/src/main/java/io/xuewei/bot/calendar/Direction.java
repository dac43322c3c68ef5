package io.xuewei.bot.calendar;

/// Which way a time without a year, month or week is read.
public enum Direction {
  /// Something is planned: the next one to come, this day included; what is over is impossible.
  PLANNED,
  /// Something is looked up: the last one there was, this day included.
  LOOKED_UP
}
