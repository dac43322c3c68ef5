package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Makes a [Message] of an `im.message.receive_v1` event.
///
/// The dedupe key is the message's id and not the event's: a redelivery carries both again, but an
/// app that is subscribed twice gets one message as two events. A quoted message is only told by
/// its id (`parent_id`), and fetching it would block, so nothing is quoted.
final class IncomingMessage {

  private static final String MESSAGE = "im.message.receive_v1";

  private final String channel;
  private final Names names;
  private final BiPredicate<String, String> isBot;

  /// @param isBot tells by open_id and name whether somebody is this bot
  IncomingMessage(String channel, Names names, BiPredicate<String, String> isBot) {
    this.channel = channel;
    this.names = names;
    this.isBot = isBot;
  }

  Reception read(Fields event, Instant at) throws BadJson {
    if (Gate.isChallenge(event)) {
      String answer = Json.write(Map.of("challenge", event.id("challenge")));
      return new Reception.Answered(Acknowledgement.json(200, answer));
    }
    Optional<Fields> header = event.optionalObject("header");
    if (header.isEmpty() || !header.get().text("event_type").equals(MESSAGE)) {
      return new Reception.Ignored("event of no interest");
    }
    return message(event.object("event"), at);
  }

  private Reception message(Fields event, Instant at) throws BadJson {
    Fields sender = event.object("sender");
    if (!sender.text("sender_type").equals("user")) {
      return new Reception.Ignored("not sent by a member");
    }
    Fields message = event.object("message");
    Optional<String> text = MessageText.of(message);
    if (text.isEmpty()) {
      return new Reception.Ignored("no text");
    }
    Mentions mentions = Mentions.read(message.objects("mentions"), isBot, names.everyone());
    mentions.others().forEach(other -> names.learn(other.openId(), other.name()));
    String said = mentions.in(text.get()).strip();
    if (said.isEmpty() && !mentions.includeBot()) {
      return new Reception.Ignored("no text");
    }
    return new Reception.Received(message(sender, message, said, mentions, at));
  }

  private Message message(Fields sender, Fields message, String said, Mentions mentions, Instant at)
      throws BadJson {
    String id = message.id("message_id");
    boolean direct = message.text("chat_type").equals("p2p");
    return new Message(
        channel,
        id,
        new Message.Room(message.id("chat_id"), direct, ""),
        sender(sender.object("sender_id").id("open_id")),
        id,
        said,
        sentAt(message, at),
        mentions.includeBot(),
        mentions.names(),
        Optional.empty(),
        List.of());
  }

  private Message.Sender sender(String openId) {
    return new Message.Sender(openId, names.of(openId), false);
  }

  /// Milliseconds as text.
  private static Instant sentAt(Fields message, Instant at) throws BadJson {
    String millis = message.optionalText("create_time").orElse("");
    return millis.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : at;
  }
}
