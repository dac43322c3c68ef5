package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Makes a [Message] of an event.
///
/// The dedupe key is the message's id (`d.id`) and not the event's: a group where everything is
/// delivered may tell a message as two events, and QQ itself says that one id may come twice.
final class IncomingMessage {

  /// How the one kind of window that there is, is told apart.
  static final String REPLY = "reply";

  private static final Duration GROUP_WINDOW = Duration.ofMinutes(5);
  private static final int GROUP_USES = 5;
  private static final Duration DIRECT_WINDOW = Duration.ofMinutes(60);

  /// QQ's newer pages say 4, its older ones 5.
  private static final int DIRECT_USES = 4;

  private final String channel;
  private final Texts texts;

  IncomingMessage(String channel, Texts texts) {
    this.channel = channel;
    this.texts = texts;
  }

  Reception read(Fields event, Instant at) throws BadJson {
    return switch (event.optionalText("t").orElse("")) {
      case "GROUP_AT_MESSAGE_CREATE" -> message(event.object("d"), false, true, at);
      case "GROUP_MESSAGE_CREATE" -> message(event.object("d"), false, false, at);
      case "C2C_MESSAGE_CREATE" -> message(event.object("d"), true, false, at);
      default -> new Reception.Ignored("event of no interest");
    };
  }

  /// @param toBot whether the kind of event says that the bot is mentioned
  private Reception message(Fields data, boolean direct, boolean toBot, Instant at) throws BadJson {
    Fields author = data.object("author");
    if (author.flag("bot")) {
      return new Reception.Ignored("sent by a bot");
    }
    Content content = Content.read(data, texts);
    if (content.text().isEmpty() && !toBot && !content.mentionsBot()) {
      return new Reception.Ignored("no text");
    }
    String id = data.id("id");
    String sender = sender(author, direct);
    Instant sentAt = sentAt(data, at);
    return new Reception.Received(
        new Message(
            channel,
            id,
            room(data, direct, sender),
            new Message.Sender(sender, Members.name(author, sender, texts), false),
            id,
            content.text(),
            sentAt,
            toBot || content.mentionsBot(),
            content.names(),
            Optional.empty(),
            List.of(window(direct, sentAt))));
  }

  private static Message.Room room(Fields data, boolean direct, String sender) throws BadJson {
    String openId = direct ? sender : data.id("group_openid");
    return new Message.Room(new RoomId(direct, openId).toString(), direct, "");
  }

  private static String sender(Fields author, boolean direct) throws BadJson {
    String key = direct ? "user_openid" : "member_openid";
    return author.optionalText(key).isPresent() ? author.id(key) : author.id("id");
  }

  private static ReplyWindow window(boolean direct, Instant sentAt) {
    return direct
        ? new ReplyWindow(REPLY, "", sentAt.plus(DIRECT_WINDOW), DIRECT_USES)
        : new ReplyWindow(REPLY, "", sentAt.plus(GROUP_WINDOW), GROUP_USES);
  }

  private static Instant sentAt(Fields data, Instant at) throws BadJson {
    String text = data.optionalText("timestamp").orElse("");
    try {
      return text.isEmpty() ? at : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      return at;
    }
  }
}
