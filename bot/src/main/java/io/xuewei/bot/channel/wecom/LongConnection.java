package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Intake;
import io.xuewei.bot.transport.SocketLink;
import io.xuewei.bot.transport.SocketProtocol;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is spoken over WeCom's long connection: subscribes, beats, takes messages in and sends
/// frames that it waits to see acknowledged.
///
/// A bot has one such connection. When another program opens it, WeCom says so
/// (`disconnected_event`) and hangs up; this one then stays away. A message that cannot be stored
/// ends the connection, so that WeCom may send it again over the next.
final class LongConnection implements SocketProtocol, AutoCloseable {

  /// The way to answer a callback, under its `req_id`.
  static final String WINDOW = "socket";

  private static final System.Logger LOG = System.getLogger(LongConnection.class.getName());
  private static final Duration WINDOW_LIFE = Duration.ofMinutes(6);

  /// @param beat how often to ping
  /// @param ack how long to wait until a frame is acknowledged
  record Timing(Duration beat, Duration ack) {
    static final Timing USUAL = new Timing(Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  private final ChannelConfig.WecomSocket config;
  private final IncomingMessage incoming;
  private final InstantSource clock;
  private final Timing timing;
  private final Frames frames;
  private final InFlight inFlight = new InFlight();
  private final SocketLink link;

  private volatile @Nullable Intake intake;

  /// Once WeCom has taken who we say we are.
  private volatile @Nullable Socket ready;

  // For the link's thread only.
  private @Nullable Socket socket;
  private String subscription = "";
  private Instant beaten = Instant.EPOCH;

  LongConnection(
      ChannelConfig.WecomSocket config,
      IncomingMessage incoming,
      Transport transport,
      Timing timing) {
    this.config = config;
    this.incoming = incoming;
    this.clock = transport.clock();
    this.timing = timing;
    this.frames = new Frames(transport.random());
    this.link = new SocketLink(config.name(), this, transport);
  }

  void open(Inbox to) {
    intake = new Intake(config.name(), to);
    link.start();
  }

  ChannelStatus status() {
    return link.status();
  }

  Frames frames() {
    return frames;
  }

  /// Sends a frame.
  ///
  /// @return the errcode
  /// @throws NotSent when it was not acknowledged
  long exchange(Frames.Outgoing frame) throws NotSent, InterruptedException {
    Socket open = ready;
    if (open == null) {
      throw NotSent.later(frame.cmd() + ": not connected");
    }
    return inFlight.exchange(open, frame, timing.ack());
  }

  @Override
  public URI address() {
    return config.socketBase();
  }

  @Override
  public void opened(Socket fresh) {
    socket = fresh;
    var subscribe = frames.subscribe(config.botId(), config.secret().reveal());
    subscription = subscribe.reqId();
    beaten = clock.instant();
    fresh.send(subscribe.json());
  }

  @Override
  public void said(String text) {
    try {
      Fields frame = Json.parse(text.getBytes(UTF_8));
      String reqId = frame.object("headers").id("req_id");
      switch (frame.optionalText("cmd").orElse("")) {
        case "" -> acknowledged(reqId, frame);
        case "aibot_msg_callback" -> message(reqId, frame.object("body"));
        case "aibot_event_callback" -> event(frame.object("body"));
        default -> LOG.log(Level.DEBUG, "channel {0}: a frame of no interest", config.name());
      }
    } catch (BadJson malformed) {
      LOG.log(
          Level.WARNING,
          "channel {0}: a frame is passed over: {1}",
          config.name(),
          malformed.getMessage());
    }
    if (!clock.instant().isBefore(beaten.plus(timing.beat()))) {
      beat();
    }
  }

  private void acknowledged(String reqId, Fields frame) throws BadJson {
    long errcode = Errcode.in(frame);
    if (!reqId.equals(subscription)) {
      inFlight.acknowledged(reqId, errcode);
    } else if (errcode == 0) {
      ready = socket;
      link.established();
    } else {
      link.refused("aibot_subscribe answered errcode " + errcode);
    }
  }

  private void event(Fields body) throws BadJson {
    String kind = body.object("event").text("eventtype");
    if (kind.equals("disconnected_event")) {
      ready = null;
      link.displaced(kind);
    }
  }

  private void message(String reqId, Fields body) throws BadJson {
    Reception reception = incoming.read(body, clock.instant(), (_, said) -> windows(reqId, said));
    Intake into = intake;
    boolean lost =
        reception instanceof Reception.Received(var message)
            && into != null
            && !into.store(message);
    if (lost) {
      link.redial();
    }
  }

  private static List<ReplyWindow> windows(String reqId, Instant said) {
    return List.of(new ReplyWindow(WINDOW, reqId, said.plus(WINDOW_LIFE), 1));
  }

  /// Also sent while other frames come: WeCom wants one every 30 s.
  @Override
  public void beat() {
    Socket open = socket;
    if (open != null) {
      beaten = clock.instant();
      open.send(frames.ping().json());
    }
  }

  @Override
  public Duration beatEvery() {
    return timing.beat();
  }

  @Override
  public void closed() {
    ready = null;
    socket = null;
    subscription = "";
    inFlight.lost();
  }

  @Override
  public void close() {
    link.close();
  }
}
