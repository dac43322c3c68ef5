package io.xuewei.bot.attendance;

/// How a person takes part. Shown as the texts `attendance.manner.ONLINE` and so on.
public enum Manner {
  /// 现场
  ON_SITE,
  /// 线上
  ONLINE
}
