package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Traffic;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/hook/{channel}`: raw bytes in, and a 2xx only when the message is safely stored.
final class WebhookEndpoint {

  static final int LARGEST_BODY = 256 * 1024;

  /// Over this many waiting jobs a sender is asked to come back later.
  static final int LONGEST_BACKLOG = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

  private final InstantSource clock;

  /// Whether the last message could not be stored, so that a full disk is logged once and not for
  /// every message.
  private final AtomicBoolean stuck = new AtomicBoolean();

  WebhookEndpoint(InstantSource clock) {
    this.clock = clock;
  }

  void handle(Context ctx, Services services) throws Refusal {
    Channel channel =
        services
            .channel(ctx.pathParam("channel"))
            .orElseThrow(() -> new Refusal(404, "no channel of this name is configured"));
    switch (channel.receive(delivery(ctx))) {
      case Reception.Rejected rejected -> {
        services.traffic().count(channel.name(), Traffic.Event.REJECTED);
        throw new Refusal(rejected.status(), rejected.reason());
      }
      case Reception.Answered answered -> answer(ctx, answered.answer());
      case Reception.Ignored ignored -> {
        services.traffic().count(channel.name(), Traffic.Event.IGNORED);
        answer(ctx, channel.acknowledge(new Acceptance.Nothing(ignored.reason())));
      }
      case Reception.Received received -> store(ctx, channel, received.message(), services);
    }
  }

  private void store(Context ctx, Channel channel, Message message, Services services)
      throws Refusal {
    if (services.backlog().getAsInt() > LONGEST_BACKLOG) {
      throw new Refusal(429, "too many messages wait for an answer", 10);
    }
    try {
      boolean fresh = services.inbox().accept(message);
      if (stuck.getAndSet(false)) {
        LOG.info("messages are stored again");
      }
      answer(
          ctx,
          channel.acknowledge(
              fresh ? new Acceptance.Stored(message) : new Acceptance.Duplicate(message)));
    } catch (Inbox.NotStored notStored) {
      if (!stuck.getAndSet(true)) {
        LOG.warn(
            "messages are not acknowledged until they can be stored: {}", notStored.getMessage());
      }
      throw new Refusal(503, "the message could not be stored; send it again", 10);
    }
  }

  private static void answer(Context ctx, Channel.Acknowledgement answer) {
    ctx.status(answer.status());
    if (!answer.contentType().isEmpty()) {
      ctx.contentType(answer.contentType()).result(answer.body());
    }
  }

  private Delivery delivery(Context ctx) throws Refusal {
    byte[] body = Body.read(ctx, LARGEST_BODY);
    return Deliveries.of(ctx, body, clock.instant());
  }
}
