package io.xuewei.bot.calendar;

/// Why a time has two readings.
public enum Doubt {
  /// `周五3点`: in the afternoon, most likely.
  HALF_OF_DAY,
  /// `12点`: noon, most likely.
  NOON_OR_MIDNIGHT,
  /// `下周末`: that of next week, most likely.
  WHICH_WEEKEND,
  /// `周末下午3点`, `每周`: the day is left open.
  WHICH_DAY
}
