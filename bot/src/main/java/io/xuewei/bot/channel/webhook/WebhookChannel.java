package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.wire.BadJson;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A chat tool that speaks Standard Webhooks: it posts `message.created` to `/hook/{name}`, and
/// gets `message.reply` at its `replyUrl`. A message is not cut: such a tool has no limit that we
/// know.
public final class WebhookChannel implements Channel {

  private final String name;
  private final Verification verification;
  private final ReplySender sender;

  /// @param client must not follow redirects: a reply goes to `replyUrl` and nowhere else
  public WebhookChannel(ChannelConfig.Webhook config, HttpClient client, InstantSource clock) {
    this.name = config.name();
    this.verification = new Verification(config.secrets());
    this.sender = new ReplySender(config, client, clock);
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
  public Acknowledgement acknowledge(boolean duplicate) {
    return duplicate
        ? new Acknowledgement(200, "application/json", "{\"status\":\"duplicate\"}")
        : new Acknowledgement(202, "application/json", "{\"status\":\"accepted\"}");
  }

  @Override
  public List<String> split(String text) {
    return List.of(text);
  }

  @Override
  public void send(Part part) throws NotSent, InterruptedException {
    sender.send(part);
  }
}
