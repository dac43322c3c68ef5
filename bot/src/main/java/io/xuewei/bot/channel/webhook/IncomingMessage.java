package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Makes a [Message] of a `message.created` event.
///
/// The dedupe key is the conversation's and the message's id, not the `webhook-id`: a tool that
/// sends one message again under a new `webhook-id` must not get two answers, and a retry under the
/// same `webhook-id` carries the same message.
final class IncomingMessage {

  private IncomingMessage() {}

  static Reception read(String channel, byte[] body, Instant at) throws BadJson {
    Fields event = Json.parse(body);
    String type = event.text("type");
    if (!type.equals("message.created")) {
      return new Reception.Ignored("event of no interest");
    }
    Fields data = event.object("data");
    Message message = message(channel, data, at);
    if (message.sender().bot()) {
      return new Reception.Ignored("sent by a bot");
    }
    return message.text().isBlank()
        ? new Reception.Ignored("no text")
        : new Reception.Received(message);
  }

  private static Message message(String channel, Fields data, Instant at) throws BadJson {
    Message.Room room = room(data.object("conversation"));
    Fields message = data.object("message");
    String id = message.id("id");
    return new Message(
        channel,
        room.id() + "\n" + id,
        room,
        sender(data.object("sender")),
        id,
        message.anyText("text"),
        sentAt(message, at),
        message.flag("mentionsBot"),
        message.texts("mentions"),
        message.optionalText("quoted").filter(text -> !text.isBlank()));
  }

  private static Message.Room room(Fields conversation) throws BadJson {
    String id = conversation.id("id");
    boolean direct =
        switch (conversation.text("kind")) {
          case "group" -> false;
          case "direct" -> true;
          default -> throw conversation.wrong("kind", "\"group\" or \"direct\"");
        };
    return new Message.Room(id, direct, conversation.optionalText("title").orElse(""));
  }

  private static Message.Sender sender(Fields sender) throws BadJson {
    String id = sender.id("id");
    String name = sender.optionalText("name").filter(n -> !n.isBlank()).orElse(id);
    return new Message.Sender(id, name, sender.flag("isBot"));
  }

  private static Instant sentAt(Fields message, Instant at) throws BadJson {
    String text = message.optionalText("sentAt").orElse("");
    try {
      return text.isEmpty() ? at : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw message.wrong("sentAt", "a time such as 2026-01-01T08:00:00Z");
    }
  }
}
