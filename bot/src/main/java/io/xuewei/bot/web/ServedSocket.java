package io.xuewei.bot.web;

import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.chat.SocketHost;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// A connection that somebody dialled to us: written by many threads, heard by one at a time.
final class ServedSocket implements Socket {

  /// How many frames may wait until the other side takes them; then it is given up.
  private static final int MOST_WAITING = 1_000;

  /// How long a connection that was closed is waited for, when the other side does not answer.
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Session session;
  private SocketHost.@Nullable Caller caller;
  private boolean over;

  ServedSocket(Session session) {
    this.session = session;
    session.setMaxOutgoingFrames(MOST_WAITING);
  }

  /// Somebody listens from now on.
  synchronized void heardBy(SocketHost.Caller listener) {
    caller = listener;
  }

  @Override
  public void send(String text) {
    session.sendText(text, Callback.from(() -> {}, _ -> session.disconnect()));
  }

  @Override
  public void close(int code, String reason) {
    session.setIdleTimeout(FAREWELL);
    session.close(code, reason, Callback.from(() -> {}, _ -> session.disconnect()));
  }

  /// A text frame came.
  synchronized void said(String text) {
    if (caller != null && !over) {
      caller.said(text);
    }
  }

  /// The connection is gone. Tells it once.
  void closed() {
    SocketHost.@Nullable Caller listener;
    synchronized (this) {
      listener = over ? null : caller;
      over = true;
    }
    if (listener != null) {
      listener.closed();
    }
  }
}
