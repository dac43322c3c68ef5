package io.xuewei.bot.chat;

/// What a member has decided about their questions being kept.
public enum Choice {
  /// Kept under the member's code: `同意记录`.
  NAMED,
  /// Kept without saying whose they are. So it is until a member decides, and after `恢复记录`.
  UNNAMED,
  /// Only that a question was asked, when, and how it ended: `退出记录`.
  NOTHING
}
