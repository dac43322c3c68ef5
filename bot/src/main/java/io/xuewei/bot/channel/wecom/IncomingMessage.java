package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a [Message] of what WeCom tells a bot, which is the same over the webhook and over the
/// long connection.
///
/// In a group a bot is told only what mentions it. The mention is plain text at the front; just
/// that one is taken out, since the bot's name may be in the question, too. A message that is
/// nothing but a mention and a quote asks what it quotes.
final class IncomingMessage {

  /// Before the id of a member alone with the bot, whose conversation has no id. It cannot be taken
  /// for a group, whose ids are letters and digits.
  private static final String DIRECT = "user:";

  private static final Duration OLDEST = Duration.ofDays(1);
  private static final Duration NEWEST = Duration.ofMinutes(10);

  private final String channel;
  private final Pattern mention;

  /// The chances to answer that came with a message.
  interface Windows {
    List<ReplyWindow> of(Fields body, Instant said) throws BadJson;
  }

  IncomingMessage(String channel, String botName) {
    this.channel = channel;
    this.mention = Pattern.compile("^\\s*[@＠]" + Pattern.quote(botName) + "(?:[\\s\\p{Z}]+|$)");
  }

  /// The conversation's id as WeCom knows it: a group's, or a member's.
  static String chatId(String roomId) {
    return roomId.startsWith(DIRECT) ? roomId.substring(DIRECT.length()) : roomId;
  }

  Reception read(Fields body, Instant at, Windows windows) throws BadJson {
    String kind = body.text("msgtype");
    if (!List.of("text", "mixed", "voice").contains(kind)) {
      return new Reception.Ignored("a message of no interest");
    }
    Optional<String> quoted = quoted(body);
    String said = mention.matcher(content(body, kind)).replaceFirst("");
    String text = said.isBlank() ? quoted.orElse("") : said;
    if (text.isBlank()) {
      return new Reception.Ignored("no text");
    }
    return new Reception.Received(message(body, text, quoted, sentAt(body, at), windows));
  }

  private Message message(
      Fields body, String text, Optional<String> quoted, Instant said, Windows windows)
      throws BadJson {
    String id = body.id("msgid");
    String sender = body.object("from").id("userid");
    Message.Room room = room(body, sender);
    return new Message(
        channel,
        id,
        room,
        new Message.Sender(sender, sender, false),
        id,
        text,
        said,
        !room.direct(),
        List.of(),
        quoted,
        windows.of(body, said));
  }

  private static Message.Room room(Fields body, String sender) throws BadJson {
    Optional<String> chat = body.optionalText("chatid").filter(id -> !id.isBlank());
    String usual = chat.isPresent() ? "group" : "single";
    return switch (body.optionalText("chattype").orElse(usual)) {
      case "single" -> new Message.Room(DIRECT + sender, true, "");
      case "group" -> {
        String id = body.id("chatid");
        if (id.startsWith(DIRECT)) {
          throw body.wrong("chatid", "the id of a group");
        }
        yield new Message.Room(id, false, "");
      }
      default -> throw body.wrong("chattype", "\"group\" or \"single\"");
    };
  }

  private static Optional<String> quoted(Fields body) throws BadJson {
    Optional<Fields> quote = body.optionalObject("quote");
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    String kind = quote.get().optionalText("msgtype").orElse("");
    return Optional.of(content(quote.get(), kind)).filter(text -> !text.isBlank());
  }

  private static String content(Fields of, String kind) throws BadJson {
    return switch (kind) {
      case "text", "voice" -> of.object(kind).spoken("content");
      case "mixed" -> mixed(of.object(kind));
      default -> "";
    };
  }

  private static String mixed(Fields mixed) throws BadJson {
    var text = new StringBuilder();
    for (Fields item : mixed.objects("msg_item")) {
      String one = content(item, item.optionalText("msgtype").orElse(""));
      text.append(text.isEmpty() || one.isEmpty() ? "" : "\n").append(one);
    }
    return text.toString();
  }

  /// By WeCom's clock where it tells and can be right, else by ours.
  private static Instant sentAt(Fields body, Instant at) throws BadJson {
    return body.optionalLong("create_time")
        .filter(seconds ->
            seconds >= at.minus(OLDEST).getEpochSecond()
                && seconds <= at.plus(NEWEST).getEpochSecond())
        .map(Instant::ofEpochSecond)
        .orElse(at);
  }
}
