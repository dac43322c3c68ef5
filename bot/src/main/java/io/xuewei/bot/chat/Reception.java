package io.xuewei.bot.chat;

/// What a channel made of a delivery.
public sealed interface Reception {

  /// Refused; nothing is stored. `reason` is shown to the sender and never holds a secret.
  ///
  /// @param status 400 malformed, 401 not signed by whom it should be, 413 too large
  record Rejected(int status, String reason) implements Reception {}

  /// Wants this back at once, and that is all: a handshake, a look at how far an answer is.
  record Answered(Channel.Acknowledgement answer) implements Reception {}

  /// Genuine, but nothing to do: another bot's message, a receipt, an event of no interest.
  record Ignored(String reason) implements Reception {}

  /// A member said something.
  record Received(Message message) implements Reception {}
}
