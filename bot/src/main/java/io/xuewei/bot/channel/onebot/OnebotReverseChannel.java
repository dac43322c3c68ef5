package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.chat.SocketHost;
import io.xuewei.bot.chat.Ticker;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Transport;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// QQ through a OneBot 11 program that dials in at `/ws/{name}` and is told over the same
/// connection what to say.
///
/// Several accounts may dial in; an account that dials in twice keeps its newer connection, since
/// the older one is usually dead without knowing it. A connection whose heartbeats fail to come
/// three times is given up. In a room, the account speaks that last heard something there.
public final class OnebotReverseChannel implements Channel, SocketHost {

  private static final System.Logger LOG = System.getLogger(OnebotReverseChannel.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final String botName;
  private final Token token;
  private final Transport transport;
  private final Duration patience;
  private final Recent recent = new Recent();
  private final Sending sending;
  private final Quotes quotes = new Quotes(recent);
  private final Links links = new Links();
  private final Standing standing;
  private final Ticker watch = new Ticker();
  private volatile @Nullable Storing storing;

  /// @param botName how the bot is called in the groups
  public OnebotReverseChannel(
      ChannelConfig.OnebotReverse config, String botName, Transport transport) {
    this(config, botName, transport, PATIENCE);
  }

  /// @param patience how long to wait for the answer to what was asked for
  OnebotReverseChannel(
      ChannelConfig.OnebotReverse config, String botName, Transport transport, Duration patience) {
    this.name = config.name();
    this.sending = new Sending(name, recent);
    this.botName = botName;
    this.token = new Token(config.accessToken());
    this.transport = transport;
    this.patience = patience;
    this.standing = new Standing(links, transport.clock());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Allowance allowance() {
    return Sending.ALLOWANCE;
  }

  @Override
  public void open(Inbox inbox) {
    storing = new Storing(inbox, transport.pause());
    watch.every(Duration.ofSeconds(1), "heartbeats of " + name, this::check);
  }

  /// Gives up the connections that are dead.
  void check() {
    links.all().forEach(Link::check);
  }

  @Override
  public Optional<Reception.Rejected> objection(Delivery handshake) {
    Map<String, String> headers = handshake.headers();
    if (!token.fits(handshake)) {
      standing.refused();
      return rejected(401, "the access token is missing or not the one of this channel");
    }
    if (!Accounts.valid(headers.getOrDefault("x-self-id", ""))) {
      return rejected(400, "X-Self-ID: expected the bot's number");
    }
    if (!headers.getOrDefault("x-client-role", "Universal").equalsIgnoreCase("Universal")) {
      return rejected(400, "X-Client-Role: expected Universal, one connection for all");
    }
    return storing == null ? rejected(503, "starting") : Optional.empty();
  }

  private static Optional<Reception.Rejected> rejected(int status, String reason) {
    return Optional.of(new Reception.Rejected(status, reason));
  }

  @Override
  public Caller accept(Delivery handshake, Socket socket) {
    String self = handshake.header("x-self-id");
    var reader = new EventReader(name, botName, recent);
    var link = new Link(new Link.Line(name, self), socket, new Host(), reader, transport);
    links.add(link).ifPresent(old -> old.close(1000, "dialled in again"));
    standing.connected();
    LOG.log(Level.INFO, "channel {0}: a OneBot has dialled in", name);
    return link;
  }

  /// What a connection's program tells.
  private final class Host implements Link.Host {

    private final Lane lane = new Lane(name, this::handOn);
    private volatile @Nullable Link link;

    @Override
    public void told(Link from, Event event) {
      link = from;
      switch (event) {
        case Event.Spoken spoken when spoken.self().equals(from.self()) -> {
          links.heard(spoken.message().room().id(), spoken.self());
          lane.add(spoken);
        }
        case Event.Spoken _ -> standing.problem("an event of another account came and was dropped");
        case Event.Beat beat -> standing.skew(from.ahead(beat));
        case Event.Other _ -> {
          // Nothing is to be done.
        }
      }
    }

    private void handOn(Event.Spoken spoken) {
      Link from = link;
      Storing into = storing;
      if (from != null && into != null) {
        into.store(spoken.quoting(quotes.find(from, spoken)));
      }
    }

    @Override
    public void gone(Link gone, String why) {
      if (links.remove(gone)) {
        standing.lost(why);
        LOG.log(Level.WARNING, "channel {0}: a OneBot is gone: {1}", name, why);
      }
      lane.finish();
    }

    @Override
    public void settle() {
      lane.await();
    }
  }

  @Override
  public Reception receive(Delivery delivery) {
    return new Reception.Rejected(404, "OneBot has to dial in at /ws/" + name);
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.empty(204);
  }

  @Override
  public List<String> split(String text) {
    return Action.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    Link link =
        links
            .of(part.roomId())
            .orElseThrow(() -> NotSent.later("channel " + name + ": no OneBot is connected"));
    sending.done(part, link.self(), link.ask(Action.saying(part), patience));
  }

  @Override
  public ChannelStatus status() {
    return standing.status();
  }

  @Override
  public void close() {
    watch.close();
    links.all().forEach(link -> link.close(1001, "the server stops"));
  }
}
