package io.xuewei.bot.chat;

/// Our end of a WebSocket, as a channel sees it.
public interface Socket {

  /// Sends a text frame; frames go out whole and in order. A connection that is gone drops it, and
  /// the other side of the channel is told by its `closed`.
  void send(String text);

  /// Closes it.
  ///
  /// @param code such as 1000, 1008
  void close(int code, String reason);
}
