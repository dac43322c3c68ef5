package io.xuewei.bot.attendance;

/// Why a member is on leave, as far as it is kept: the class and never the words, which may tell of
/// an illness. `请假,发烧了` is kept as [#SICK]. Shown as the texts `attendance.leave.SICK` and so on.
public enum LeaveClass {
  /// 公假: 出差, 值班, 培训
  OFFICIAL,
  /// 事假: 家里有事, 接孩子
  PERSONAL,
  /// 病假: 发烧, 住院
  SICK,
  /// No reason was given, or none that is understood.
  UNSTATED;

  /// The class of a reason as somebody gave it. Caring for somebody else who is ill is personal.
  public static LeaveClass of(String reason) {
    return LeaveReasons.classOf(reason);
  }
}
