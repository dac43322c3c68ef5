package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bot of QQ's own platform over its webhook. It says nothing unasked: every message may be
/// answered for a while, and a few times.
///
/// Text goes out as it is. An address in it that is not registered with QQ makes QQ refuse the
/// part.
public final class QqChannel implements Channel {

  private static final Allowance ALLOWANCE =
      new Allowance(false, List.of(new Limit(Scope.ROOM, 5, Duration.ofSeconds(1))));

  /// QQ does not say how long a text may be. What clients send without trouble goes up to 2,000
  /// characters; 3,000 bytes are 1,000 of Chinese, and five parts of that hold any answer.
  private static final Rendering RENDERING = new Rendering(Dialect.PLAIN, 3000);

  private static final int EVENT = 0;
  private static final int VALIDATION = 13;

  private final ChannelConfig.Qq config;
  private final EventSignature signature;
  private final Validation validation;
  private final IncomingMessage incoming;
  private final Calls calls;
  private final Api api;

  public QqChannel(ChannelConfig.Qq config, Transport transport) {
    BotKey key = new BotKey(config.secret());
    this.config = config;
    this.signature = new EventSignature(key);
    this.validation = new Validation(config.name(), key);
    this.incoming = new IncomingMessage(config.name(), Texts.load());
    this.calls = new Calls(config.name(), transport);
    this.api = new Api(config, calls, transport);
  }

  @Override
  public String name() {
    return config.name();
  }

  @Override
  public Allowance allowance() {
    return ALLOWANCE;
  }

  @Override
  public Reception receive(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return new Rejected(405, "expected POST");
    }
    String appId = delivery.headers().getOrDefault("x-bot-appid", config.appId());
    if (!appId.equals(config.appId())) {
      return new Rejected(401, "x-bot-appid: not this bot's");
    }
    Optional<String> objection = signature.objection(delivery);
    try {
      return read(delivery, objection);
    } catch (BadJson malformed) {
      return objection
          .map(unsigned -> new Rejected(401, unsigned))
          .orElseGet(() -> new Rejected(400, String.valueOf(malformed.getMessage())));
    }
  }

  /// Nothing of what is not signed is heeded, but for the validation, which never is.
  private Reception read(Delivery delivery, Optional<String> objection) throws BadJson {
    Fields body = Json.parse(delivery.body());
    int op = body.code("op");
    if (op == VALIDATION) {
      return validation.answer(body, delivery.at());
    }
    if (objection.isPresent()) {
      return new Rejected(401, objection.get());
    }
    return op == EVENT
        ? incoming.read(body, delivery.at())
        : new Reception.Ignored("operation of no interest");
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.json(200, "{\"op\":12}");
  }

  @Override
  public List<String> split(String text) {
    return RENDERING.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    RoomId room =
        RoomId.parse(part.roomId())
            .orElseThrow(() -> NotSent.never("channel " + name() + ": no room of QQ"));
    switch (way) {
      case Way.Push _ -> throw NotSent.otherWay("channel " + name() + ": QQ takes nothing unasked");
      case Way.Within within -> api.send(room, message(part, within)).orThrow();
    }
  }

  /// `msg_seq` is the window's use, which a part keeps: so QQ knows a repetition.
  private static Map<String, Object> message(Part part, Way.Within within) {
    return Map.of(
        "msg_type", 0,
        "content", RENDERING.of(part, mention -> "<@" + mention.code() + ">"),
        "msg_id", within.messageId(),
        "msg_seq", within.use());
  }

  @Override
  public ChannelStatus status() {
    Optional<String> refusal = api.refusal();
    var state = refusal.isPresent() ? ChannelStatus.State.REFUSED : ChannelStatus.State.LISTENING;
    return new ChannelStatus(state, Optional.empty(), refusal, calls.skew());
  }
}
