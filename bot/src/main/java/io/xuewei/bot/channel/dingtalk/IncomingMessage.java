package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.LooseFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes a [Message] of what a robot is told, which is the same in both modes.
///
/// The dedupe key is `msgId`: a stream repeats what was not acknowledged in a frame with another id
/// and the same `msgId`.
///
/// A member of the enterprise is known by `senderStaffId`, as the address book shows it; somebody
/// from outside by the opaque `senderId`, marked `id:`, which no staff id can begin with. A
/// conversation of two has the room `staff:…`, which is all that is needed to say something there
/// unasked; with somebody from outside it is `direct:…`, where that is not possible.
final class IncomingMessage {

  /// A member's staff id is the same for every robot of the enterprise.
  static final String CODES = "dingtalk";

  /// Begins the code of somebody from outside the enterprise.
  static final String STRANGER = "id:";

  /// Begins the room of a conversation of two with a member of the enterprise.
  static final String STAFF = "staff:";

  /// Begins the room of a conversation of two with anybody else.
  static final String DIRECT = "direct:";

  private final Account account;

  IncomingMessage(Account account) {
    this.account = account;
  }

  /// @param at when it came
  /// @throws BadJson when it is not what DingTalk sends
  Reception read(Fields payload, Instant at) throws BadJson {
    Optional<Words> words = Words.of(payload, account.botName());
    if (words.isEmpty()) {
      return new Reception.Ignored("a kind of message without text");
    }
    if (isOfTheBot(payload)) {
      return new Reception.Ignored("sent by the bot itself");
    }
    boolean mentioned = mentionsBot(payload);
    if (words.get().text().isEmpty() && !(mentioned && words.get().complete())) {
      return new Reception.Ignored("no text");
    }
    return new Reception.Received(message(payload, words.get(), mentioned, at));
  }

  private Message message(Fields payload, Words words, boolean mentioned, Instant at)
      throws BadJson {
    String id = payload.id("msgId");
    String nick = payload.loose().text("senderNick").map(String::strip).orElse("");
    String sender = sender(payload);
    return new Message(
        account.channel(),
        id,
        room(payload),
        new Message.Sender(sender, nick.isEmpty() ? sender : nick, false),
        id,
        words.text(),
        payload.loose().number("createAt").map(Instant::ofEpochMilli).orElse(at),
        mentioned,
        words.mentions(),
        Quote.of(payload.loose()),
        windows(payload.loose(), at));
  }

  private static boolean isOfTheBot(Fields payload) throws BadJson {
    String bot = payload.loose().text("chatbotUserId").orElse("");
    return !bot.isEmpty() && bot.equals(payload.id("senderId"));
  }

  private static String sender(Fields payload) throws BadJson {
    return staff(payload).orElse(STRANGER + payload.id("senderId"));
  }

  private static Optional<String> staff(Fields payload) throws BadJson {
    boolean told = payload.loose().text("senderStaffId").filter(id -> !id.isBlank()).isPresent();
    return told ? Optional.of(payload.id("senderStaffId")) : Optional.empty();
  }

  private static Message.Room room(Fields payload) throws BadJson {
    String id = payload.id("conversationId");
    return switch (payload.text("conversationType")) {
      case "1" -> new Message.Room(staff(payload).map(STAFF::concat).orElse(DIRECT + id), true, "");
      case "2" ->
          new Message.Room(id, false, payload.loose().text("conversationTitle").orElse("").strip());
      default -> throw payload.wrong("conversationType", "\"1\" or \"2\"");
    };
  }

  /// `isInAtList` is the truth; payloads that lack it are read by who was mentioned.
  private static boolean mentionsBot(Fields payload) throws BadJson {
    if (payload.has("isInAtList")) {
      return payload.flag("isInAtList");
    }
    String bot = payload.loose().text("chatbotUserId").orElse("");
    return payload.loose().objects("atUsers").stream()
        .anyMatch(user -> user.text("dingtalkId").filter(bot::equals).isPresent());
  }

  private List<ReplyWindow> windows(LooseFields payload, Instant at) {
    Optional<Long> expires = payload.number("sessionWebhookExpiredTime");
    Optional<String> address = payload.text("sessionWebhook");
    return expires.isPresent() && address.isPresent()
        ? SessionWindow.of(
                address.get(), account.sessions(), Instant.ofEpochMilli(expires.get()), at)
            .stream()
            .toList()
        : List.of();
  }
}
