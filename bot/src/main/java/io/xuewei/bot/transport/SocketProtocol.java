package io.xuewei.bot.transport;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Socket;
import java.net.URI;
import java.time.Duration;

/// What is spoken over a [SocketLink]. Called by the link's thread only.
public interface SocketProtocol {

  /// Where to dial this time. May ask the platform first, for a ticket.
  ///
  /// @throws NotSent when it does not tell
  URI address() throws NotSent, InterruptedException;

  /// The connection is there: say who we are. Call [SocketLink#established] when the platform has
  /// taken it.
  void opened(Socket socket);

  /// A text frame came.
  void said(String text);

  /// Nothing came for that long: send something that the platform answers.
  void beat();

  /// How often to look whether the other side is still there. After two beats without any frame the
  /// connection is given up.
  Duration beatEvery();

  /// The connection is gone. What waits for an answer over it gets none.
  void closed();
}
