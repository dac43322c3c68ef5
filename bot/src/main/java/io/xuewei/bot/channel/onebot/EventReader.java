package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Reads the events of a OneBot program.
///
/// A message's dedupe key is account, room, message id and time: message ids are 32 bits and come
/// again after a while.
final class EventReader {

  private static final Duration SHORTEST_BEAT = Duration.ofSeconds(1);
  private static final Duration LONGEST_BEAT = Duration.ofHours(1);

  private final String channel;
  private final String botName;
  private final Recent recent;

  EventReader(String channel, String botName, Recent recent) {
    this.channel = channel;
    this.botName = botName;
    this.recent = recent;
  }

  /// @param at when it arrived
  Event read(Fields event, Instant at) throws BadJson {
    Map<String, String> told = event.loose().scalars();
    return switch (told.getOrDefault("post_type", "")) {
      case "message" -> message(event, told, at);
      case "meta_event" ->
          told.getOrDefault("meta_event_type", "").equals("heartbeat")
              ? new Event.Beat(time(told).orElse(at), interval(told))
              : new Event.Other("meta event");
      default -> new Event.Other("event of no interest");
    };
  }

  /// When it happened, by the program's clock.
  static Optional<Instant> time(Map<String, String> told) {
    return Optional.ofNullable(told.get("time"))
        .filter(seconds -> seconds.matches("[0-9]{1,11}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
  }

  private static Duration interval(Map<String, String> told) {
    String millis = told.getOrDefault("interval", "");
    Duration every =
        millis.matches("[0-9]{1,9}") ? Duration.ofMillis(Long.parseLong(millis)) : LONGEST_BEAT;
    if (every.compareTo(SHORTEST_BEAT) < 0) {
      return SHORTEST_BEAT;
    }
    return every.compareTo(LONGEST_BEAT) > 0 ? LONGEST_BEAT : every;
  }

  private Event message(Fields event, Map<String, String> told, Instant at) throws BadJson {
    String self = number(event, told, "self_id");
    String user = number(event, told, "user_id");
    if (user.equals(self)) {
      return new Event.Other("sent by ourselves");
    }
    if (Accounts.isBot(user)) {
      return new Event.Other("sent by a bot");
    }
    if (event.has("anonymous") || told.getOrDefault("sub_type", "").equals("anonymous")) {
      return new Event.Other("sent by nobody that is known");
    }
    return spoken(event, told, at);
  }

  private Event spoken(Fields event, Map<String, String> told, Instant at) throws BadJson {
    Message.Room room = room(event, told);
    Message.Sender sender = sender(event, number(event, told, "user_id"));
    recent.named(room.id(), sender.id(), sender.name());
    String self = number(event, told, "self_id");
    Content content =
        Content.of(
            Segment.of(event), self, number -> recent.name(room.id(), number).orElse(number));
    String id = messageId(event, told);
    recent.said(self, id, new Recent.Quote(content.text(), false));
    String text =
        content.text().isEmpty() && content.mentionsBot() ? "@" + botName : content.text();
    if (text.isEmpty()) {
      return new Event.Other("no text");
    }
    var message =
        new Message(
            channel,
            String.join("|", self, room.id(), id, told.getOrDefault("time", "")),
            room,
            sender,
            id,
            text,
            time(told).orElse(at),
            content.mentionsBot(),
            content.mentions(),
            Optional.empty());
    return new Event.Spoken(self, message, content.quotedId());
  }

  private static Message.Room room(Fields event, Map<String, String> told) throws BadJson {
    return switch (told.getOrDefault("message_type", "")) {
      case "group" ->
          new Message.Room(
              Rooms.group(number(event, told, "group_id")),
              false,
              told.getOrDefault("group_name", "").strip());
      case "private" -> new Message.Room(Rooms.alone(number(event, told, "user_id")), true, "");
      default -> throw event.wrong("message_type", "\"group\" or \"private\"");
    };
  }

  private static Message.Sender sender(Fields event, String user) throws BadJson {
    Map<String, String> told =
        event.has("sender") ? event.object("sender").loose().scalars() : Map.of();
    String card = told.getOrDefault("card", "").strip();
    String nickname = told.getOrDefault("nickname", "").strip();
    String name = card.isEmpty() ? nickname : card;
    return new Message.Sender(user, name.isEmpty() ? user : name, false);
  }

  private static String messageId(Fields event, Map<String, String> told) throws BadJson {
    String id = told.getOrDefault("message_id", "");
    if (id.isEmpty() || id.length() > 64) {
      throw event.wrong("message_id", "an id");
    }
    return id;
  }

  private static String number(Fields event, Map<String, String> told, String key) throws BadJson {
    String number = told.getOrDefault(key, "");
    if (!Accounts.valid(number)) {
      throw event.wrong(key, "a number");
    }
    return number;
  }
}
