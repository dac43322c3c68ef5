package io.xuewei.bot.chat;

/// How a part gets out.
public sealed interface Way {

  /// Through a window that a message opened.
  ///
  /// @param messageId the platform's id of that message
  /// @param use which of the window's uses this is, from 1; a part keeps its own on every attempt
  record Within(ReplyWindow window, String messageId, int use) implements Way {}

  /// Unasked, as platforms allow it to some.
  record Push() implements Way {}
}
