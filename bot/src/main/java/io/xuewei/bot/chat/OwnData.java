package io.xuewei.bot.chat;

/// What a member wants to know of the records about them, or done with them.
public sealed interface OwnData {

  /// `我的记录`, `我这个月参加了几次`
  ///
  /// @param period `这个月`; may be empty
  record Show(String period) implements OwnData {}

  /// `我缺了哪几次`
  record Missed(String period) implements OwnData {}

  /// `你都记了我什么`, `隐私`
  record Explain() implements OwnData {}

  /// `这些数据留多久`
  record HowLong() implements OwnData {}

  /// `谁能看到我的记录`
  record WhoSees() implements OwnData {}

  /// `导出我的数据`
  record Export() implements OwnData {}

  /// `更正 我的名字是张珊`
  ///
  /// @param what the words; may be empty
  record Correct(String what) implements OwnData {}

  /// `删除我的数据`
  record Erase() implements OwnData {}

  /// `别再提醒我`; false: `恢复提醒`
  record Remind(boolean wanted) implements OwnData {}

  /// `刚才那句别存`
  record ForgetLast() implements OwnData {}

  /// `查一下张三的记录`: refused to a member
  record OfOther(String name) implements OwnData {}
}
