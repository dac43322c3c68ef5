package io.xuewei.bot.chat;

import java.util.Optional;

/// A channel whose platform dials in at `/ws/{name}`.
public interface SocketHost {

  /// The objection to who dials in, if there is one.
  ///
  /// @param handshake its request; the body is empty
  Optional<Reception.Rejected> objection(Delivery handshake);

  /// Somebody without objection has dialled in.
  Caller accept(Delivery handshake, Socket socket);

  /// The other end of such a connection. Called by one thread at a time.
  interface Caller {

    /// A text frame came.
    void said(String text);

    /// The connection is gone.
    void closed();
  }
}
