package io.xuewei.bot.ledger;

/// How somebody stands to a lesson in the ledger. Late and online are said besides.
public enum Mark {
  /// 到会
  PRESENT,
  /// 请假
  LEAVE,
  /// 缺席: expected and not there, without leave
  ABSENT,
  /// 免于统计
  EXEMPT,
  /// 待补: the lesson is not over, or nothing can be said
  OPEN
}
