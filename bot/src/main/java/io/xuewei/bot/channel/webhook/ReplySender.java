package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.Json;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.InstantSource;

/// Posts a part to `replyUrl`, signed at the moment of sending, under the part's id on every
/// attempt.
final class ReplySender {

  private final ChannelConfig.Webhook config;
  private final Calls calls;
  private final InstantSource clock;

  ReplySender(ChannelConfig.Webhook config, Calls calls, Transport transport) {
    this.config = config;
    this.calls = calls;
    this.clock = transport.clock();
  }

  void send(Part part) throws NotSent, InterruptedException {
    var _ = calls.exchange("replyUrl", request(part)).orThrow();
  }

  private HttpRequest.Builder request(Part part) {
    Instant now = clock.instant();
    byte[] body = Json.bytes(OutgoingReply.of(part, now));
    long timestamp = now.getEpochSecond();
    return HttpRequest.newBuilder(config.replyUrl())
        .header("content-type", "application/json; charset=utf-8")
        .header("webhook-id", part.id())
        .header("webhook-timestamp", Long.toString(timestamp))
        .header(
            "webhook-signature", Signature.sign(config.replySecret(), part.id(), timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }
}
