package io.xuewei.bot.attendance;

/// Where a row of the register comes from. Shown as the texts `attendance.source.CHAT` and so on.
public enum Source {
  /// The member's own words in a chat.
  CHAT,
  /// A pasted 接龙; the message that holds it is the evidence.
  SIGN_UP_LIST,
  /// The check-in page.
  PAGE,
  /// A program.
  API,
  /// An organiser, afterwards.
  CORRECTION
}
