package io.xuewei.bot.channel.webchat;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.wire.BadJson;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// The web chat as a channel like any other: the page posts to `/hook/{name}`, and what the bot
/// says goes to every browser that has the page open. There is no login: whoever reaches the page
/// speaks under any name, in a demo group.
public final class WebchatChannel implements Channel {

  private final String name;
  private final String botName;
  private final InstantSource clock;
  private final Transcript transcript;

  public WebchatChannel(String name, String botName, InstantSource clock) {
    this.name = name;
    this.botName = botName;
    this.clock = clock;
    this.transcript = new Transcript(Long.toString(clock.millis(), Character.MAX_RADIX));
  }

  @Override
  public String name() {
    return name;
  }

  /// An inbox that shows what members said in this room, once `inbox` has stored it and before
  /// anybody answers it.
  public Inbox showing(Inbox inbox) {
    return message ->
        message.channel().equals(name)
            ? transcript.addIf(Line.of(message), () -> inbox.accept(message))
            : inbox.accept(message);
  }

  @Override
  public Reception receive(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return new Reception.Rejected(405, "expected POST");
    }
    if (!SameOrigin.holds(delivery.headers())) {
      return new Reception.Rejected(403, "posted by a page of another site");
    }
    if (!json(delivery)) {
      return new Reception.Rejected(415, "content-type: expected application/json");
    }
    try {
      return new Reception.Received(Posted.read(name, botName, delivery.body(), delivery.at()));
    } catch (BadJson malformed) {
      return new Reception.Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  /// A page of another site cannot post JSON without asking first, and is never allowed to.
  private static boolean json(Delivery delivery) {
    String type = delivery.header("content-type");
    return type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return switch (acceptance) {
      case Acceptance.Stored _ -> Acknowledgement.json(202, "{\"status\":\"accepted\"}");
      case Acceptance.Duplicate _ -> Acknowledgement.json(200, "{\"status\":\"duplicate\"}");
      case Acceptance.Nothing _ -> Acknowledgement.json(202, "{\"status\":\"ignored\"}");
    };
  }

  @Override
  public List<String> split(String text) {
    return List.of(text);
  }

  @Override
  public void send(Part part, Way way) {
    transcript.add(Line.of(part, botName, clock.instant()));
  }

  Transcript transcript() {
    return transcript;
  }

  String botName() {
    return botName;
  }
}
