package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.transport.Intake;
import io.xuewei.bot.transport.SocketLink;
import io.xuewei.bot.transport.SocketProtocol;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What is spoken over a stream: frames come, and each gets an answer with its id.
///
/// A message is acknowledged when it is on the disk; what is not comes again after about a minute,
/// in a frame of another id. The platform pings; after 40 s of silence this end pings too, and
/// after two minutes it dials anew.
final class Stream implements SocketProtocol {

  private static final System.Logger LOG = System.getLogger(Stream.class.getName());

  /// What one has to know of the channel to speak for it.
  record Ends(String channel, StreamTicket ticket, IncomingMessage incoming, Inbox inbox) {}

  private final Ends ends;
  private final Intake intake;
  private final InstantSource clock;
  private final Duration beatEvery;
  private @Nullable SocketLink link;
  private @Nullable Socket socket;

  Stream(Ends ends, InstantSource clock, Duration beatEvery) {
    this.ends = ends;
    this.intake = new Intake(ends.channel(), ends.inbox());
    this.clock = clock;
    this.beatEvery = beatEvery;
  }

  /// Tells it the link that it is spoken over, before that starts.
  void over(SocketLink its) {
    link = its;
  }

  private SocketLink link() {
    SocketLink its = link;
    if (its == null) {
      throw new IllegalStateException("over() was not called");
    }
    return its;
  }

  @Override
  public URI address() throws NotSent, InterruptedException {
    try {
      return ends.ticket().address();
    } catch (StreamTicket.NotLetIn e) {
      String why = String.valueOf(e.getMessage());
      link().refused(why);
      throw NotSent.later(why);
    }
  }

  @Override
  public void opened(Socket open) {
    socket = open;
    link().established();
  }

  @Override
  public void said(String text) {
    try {
      hear(Frame.parse(text));
    } catch (BadJson malformed) {
      LOG.log(
          Level.WARNING,
          "channel {0}: a frame that cannot be read: {1}",
          ends.channel(),
          malformed.getMessage());
    }
  }

  private void hear(Frame frame) {
    switch (frame.type()) {
      case "SYSTEM" -> system(frame);
      case "CALLBACK" -> callback(frame);
      default -> answer(frame.acknowledgement());
    }
  }

  private void system(Frame frame) {
    switch (frame.topic()) {
      case "ping" -> answer(frame.pong());
      case "disconnect" -> link().redial();
      default -> LOG.log(Level.DEBUG, "channel {0}: {1}", ends.channel(), frame.topic());
    }
  }

  private void callback(Frame frame) {
    if (!frame.topic().equals(StreamTicket.MESSAGES) || kept(frame)) {
      answer(frame.acknowledgement());
    }
  }

  /// Whether it need not come again.
  private boolean kept(Frame frame) {
    try {
      var payload = Json.parse(frame.data().getBytes(UTF_8));
      return !(ends.incoming().read(payload, clock.instant())
              instanceof Reception.Received(var message))
          || intake.store(message);
    } catch (BadJson malformed) {
      LOG.log(
          Level.WARNING,
          "channel {0}: a message that cannot be read is passed over: {1}",
          ends.channel(),
          malformed.getMessage());
      return true;
    }
  }

  private void answer(String text) {
    Socket open = socket;
    if (open != null) {
      open.send(text);
    }
  }

  @Override
  public void beat() {
    link().ping();
  }

  @Override
  public Duration beatEvery() {
    return beatEvery;
  }

  @Override
  public void closed() {
    socket = null;
  }
}
