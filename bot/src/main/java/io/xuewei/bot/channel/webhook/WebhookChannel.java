package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;
import java.util.List;
import java.util.Optional;

/// A chat tool that speaks Standard Webhooks: it posts `message.created` to `/hook/{name}`, and
/// gets `message.reply` at its `replyUrl`. A message is not cut: such a tool has no limit that we
/// know.
public final class WebhookChannel implements Channel {

  private final String name;
  private final Verification verification;
  private final Calls calls;
  private final ReplySender sender;

  public WebhookChannel(ChannelConfig.Webhook config, Transport transport) {
    this.name = config.name();
    this.verification = new Verification(config.secrets());
    this.calls = new Calls(name, transport);
    this.sender = new ReplySender(config, calls, transport);
  }

  @Override
  public ChannelStatus status() {
    return ChannelStatus.LISTENING.withSkew(calls.skew());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Reception receive(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return new Reception.Rejected(405, "expected POST");
    }
    Optional<Reception.Rejected> objection = verification.objection(delivery);
    if (objection.isPresent()) {
      return objection.get();
    }
    try {
      return IncomingMessage.read(name, delivery.body(), delivery.at());
    } catch (BadJson malformed) {
      return new Reception.Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return switch (acceptance) {
      case Acceptance.Stored _ -> Acknowledgement.json(202, "{\"status\":\"accepted\"}");
      case Acceptance.Duplicate _ -> Acknowledgement.json(200, "{\"status\":\"duplicate\"}");
      case Acceptance.Nothing nothing ->
          Acknowledgement.json(202, Json.write(new Ignored("ignored", nothing.reason())));
    };
  }

  private record Ignored(String status, String reason) {}

  @Override
  public List<String> split(String text) {
    return List.of(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    sender.send(part);
  }
}
