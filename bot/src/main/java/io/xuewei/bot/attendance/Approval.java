package io.xuewei.bot.attendance;

/// Whether an organiser agrees with what a member entered. Shown as the texts
/// `attendance.approval.WAITING` and so on.
public enum Approval {
  /// Nobody's yes is needed.
  NONE,
  /// 待批准
  WAITING,
  /// 已批准
  GRANTED,
  /// 未批准
  REFUSED
}
