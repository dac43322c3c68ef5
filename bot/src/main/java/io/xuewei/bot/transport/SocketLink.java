package io.xuewei.bot.transport;

import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.NotSent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Keeps one WebSocket to a platform: dials, beats, and dials again after a jittered wait, without
/// a last try. It stops for good only when another program has taken the bot's connection, which it
/// does not fight over, or when it is closed.
public final class SocketLink implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());

  /// How long to wait after who we say we are was not accepted: an admin may mend it.
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

  private static final int MOST_MISSED = 2;

  /// A connection that stood for less does not end a row of failures: a platform that lets in and
  /// throws out at once is not to be dialled every second.
  private static final Duration STANDS = Duration.ofMinutes(1);

  private final String channel;
  private final SocketProtocol protocol;
  private final Transport transport;
  private final BackOff backOff;
  private volatile ChannelStatus status;
  private final Thread thread;
  private volatile boolean over;
  private volatile @Nullable DialledSocket socket;

  /// @param channel its name, for the log
  public SocketLink(String channel, SocketProtocol protocol, Transport transport) {
    this.channel = channel;
    this.protocol = protocol;
    this.transport = transport;
    this.backOff = new BackOff(transport.random());
    this.status = status(State.CONNECTING, Optional.empty());
    this.thread = Thread.ofVirtual().name("link-" + channel).unstarted(this::run);
  }

  /// Begins to dial.
  public void start() {
    thread.start();
  }

  /// How it stands.
  public ChannelStatus status() {
    return status;
  }

  /// The platform has taken who we say we are.
  public void established() {
    status = status(State.CONNECTED, Optional.empty());
    LOG.log(Level.INFO, "channel {0}: connected", channel);
  }

  /// The platform does not take who we say we are.
  public void refused(String why) {
    status = status(State.REFUSED, Optional.of(why));
    LOG.log(Level.ERROR, "channel {0}: refused, check the configuration: {1}", channel, why);
    hangUp();
  }

  /// Another program has taken the connection. This one does not dial again.
  public void displaced(String why) {
    over = true;
    status = status(State.DISPLACED, Optional.of(why));
    LOG.log(
        Level.ERROR,
        "channel {0}: another program has connected as the same bot; stop one of the two and restart this: {1}",
        channel,
        why);
    hangUp();
  }

  /// The platform asks to dial anew.
  public void redial() {
    hangUp();
  }

  /// Sends a ping of the WebSocket's own, for a protocol that has none: the answer to it counts as
  /// a frame. Does nothing while there is no connection.
  public void ping() {
    DialledSocket open = socket;
    if (open != null) {
      open.ping();
    }
  }

  private void hangUp() {
    DialledSocket open = socket;
    if (open != null) {
      open.close(1000, "");
    }
  }

  private void run() {
    try {
      while (!over) {
        String why = session();
        if (!over) {
          transport.pause().of(lost(why));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return why it is over
  private String session() throws InterruptedException {
    try (var dialled = DialledSocket.dial(transport.client(), protocol.address())) {
      socket = dialled;
      protocol.opened(dialled);
      return listen(dialled);
    } catch (NotSent e) {
      return String.valueOf(e.getMessage());
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return "not reached (" + cause.getClass().getSimpleName() + ")";
    } catch (RuntimeException e) {
      String why = failed(e);
      LOG.log(Level.WARNING, "channel {0}: the connection {1}", channel, why);
      return why;
    } finally {
      socket = null;
      protocol.closed();
    }
  }

  /// Where it failed, without what it says: that may be the address, ticket included.
  private static String failed(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "failed (" + e.getClass().getSimpleName() + where + ")";
  }

  private String listen(DialledSocket dialled) throws InterruptedException {
    int missed = 0;
    while (true) {
      switch (dialled.next(protocol.beatEvery())) {
        case DialledSocket.Frame frame -> {
          missed = 0;
          protocol.said(frame.text());
        }
        case DialledSocket.Pong _ -> missed = 0;
        case DialledSocket.Ended ended -> {
          return ended.why();
        }
        case DialledSocket.Quiet _ -> {
          if (missed++ >= MOST_MISSED) {
            return "no answer to " + MOST_MISSED + " heartbeats";
          }
          protocol.beat();
        }
      }
    }
  }

  /// @return how long to wait before dialling again
  private Duration lost(String why) {
    ChannelStatus before = status;
    if (before.state() == State.REFUSED) {
      return AFTER_REFUSAL;
    }
    if (before.state() == State.CONNECTED && stood(before)) {
      backOff.reset();
    }
    if (before.state() == State.CONNECTED || before.problem().isEmpty()) {
      LOG.log(Level.WARNING, "channel {0}: connection lost, dialling again: {1}", channel, why);
      status = status(State.CONNECTING, Optional.of(why));
    }
    return backOff.next();
  }

  private boolean stood(ChannelStatus connected) {
    Instant now = transport.clock().instant();
    return connected.since().filter(since -> !since.plus(STANDS).isAfter(now)).isPresent();
  }

  private ChannelStatus status(State state, Optional<String> problem) {
    Instant now = transport.clock().instant();
    return new ChannelStatus(state, Optional.of(now), problem, Optional.empty());
  }

  /// Hangs up and waits until nothing is being done any more.
  @Override
  public void close() {
    over = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
