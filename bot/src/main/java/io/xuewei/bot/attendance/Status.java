package io.xuewei.bot.attendance;

/// What the register holds of a person for a lesson. The last row holds.
///
/// Being late and taking part online are not statuses but details of [#PRESENT]. Shown as the texts
/// `attendance.status.PRESENT` and so on.
public enum Status {
  /// 到会
  PRESENT,
  /// 请假, with a [LeaveClass] and an [Approval]; while that is not granted, it is no excuse yet.
  LEAVE,
  /// 补学完成
  MADE_UP,
  /// 免于统计, for a reason that an organiser gives.
  EXEMPT,
  /// 缺席
  ABSENT,
  /// 撤回: as if nothing had been said before.
  WITHDRAWN
}
