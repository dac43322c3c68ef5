package io.xuewei.bot.channel.webchat;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Instant;

/// What the page posts:
/// `{"id":"…","sender":{"id":"张三","name":"张三"},"text":"…","mentions":["李四"],"quoted":null}`. The
/// dedupe key is the id that the page made up: it posts a message again under the same id when the
/// line broke.
final class Posted {

  private static final int LONGEST_TEXT = 4_000;

  private Posted() {}

  static Message read(String channel, String botName, byte[] body, Instant at) throws BadJson {
    Fields posted = Json.parse(body);
    Fields sender = posted.object("sender");
    String senderId = sender.id("id");
    String id = posted.id("id");
    String text = posted.text("text");
    if (text.length() > LONGEST_TEXT) {
      throw posted.wrong("text", "at most 4000 characters");
    }
    return new Message(
        channel,
        id,
        new Message.Room(channel, false, "演示群"),
        new Message.Sender(senderId, sender.optionalText("name").orElse(senderId), false),
        id,
        text,
        at,
        text.contains("@" + botName),
        posted.texts("mentions"),
        posted.optionalText("quoted").filter(quoted -> !quoted.isBlank()));
  }
}
