package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Tolerance;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// QQ through a OneBot 11 program that posts its events, signed, to `/hook/{name}`, and is told
/// over its HTTP API what to say.
///
/// What a message quotes is known when the bot has seen it since its start: a delivery is stored
/// before anything else, so the program is not asked. The answer to a delivery is always empty,
/// since programs take what is in it for something to say.
public final class OnebotHttpChannel implements Channel {

  private static final Tolerance TOLERANCE = new Tolerance(Duration.ofMinutes(10));

  private final String name;
  private final EventSignature signature;
  private final Recent recent = new Recent();
  private final Sending sending;
  private final EventReader reader;
  private final Calls calls;
  private final HttpApi api;

  /// The account that events come from, for what the bot says itself.
  private volatile String self = "";

  /// @param botName how the bot is called in the groups
  public OnebotHttpChannel(ChannelConfig.OnebotHttp config, String botName, Transport transport) {
    this.name = config.name();
    this.sending = new Sending(name, recent);
    this.signature = new EventSignature(config.secret());
    this.reader = new EventReader(name, botName, recent);
    this.calls = new Calls(name, transport);
    this.api = new HttpApi(name, calls, new BaseAddress(config.apiBase()), config.accessToken());
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
  public ChannelStatus status() {
    return ChannelStatus.LISTENING.withSkew(calls.skew());
  }

  @Override
  public Reception receive(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return new Reception.Rejected(405, "expected POST");
    }
    String given = delivery.header("x-signature");
    if (given.isEmpty()) {
      return new Reception.Rejected(401, "missing header X-Signature; set the secret in OneBot");
    }
    if (!signature.fits(given, delivery.body())) {
      return new Reception.Rejected(401, "X-Signature: does not fit");
    }
    try {
      return genuine(Json.parse(delivery.body()), delivery);
    } catch (BadJson malformed) {
      return new Reception.Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  private Reception genuine(Fields event, Delivery delivery) throws BadJson {
    Map<String, String> told = event.loose().scalars();
    String account = delivery.header("x-self-id");
    if (!Accounts.valid(account) || !account.equals(told.get("self_id"))) {
      return new Reception.Rejected(401, "X-Self-ID: missing, or not the event's self_id");
    }
    Optional<Instant> time = EventReader.time(told);
    if (time.isEmpty() || !TOLERANCE.allows(time.get(), delivery.at())) {
      return new Reception.Rejected(401, "time: more than 10 minutes off this server's clock");
    }
    self = account;
    return switch (reader.read(event, delivery.at())) {
      case Event.Spoken spoken -> new Reception.Received(spoken.quoting(quote(spoken)));
      case Event.Beat _ -> new Reception.Ignored("heartbeat");
      case Event.Other other -> new Reception.Ignored(other.reason());
    };
  }

  private Optional<Recent.Quote> quote(Event.Spoken spoken) {
    return recent.quote(spoken.self(), spoken.quotedId());
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
    sending.done(part, self, api.ask(Action.saying(part)));
  }
}
