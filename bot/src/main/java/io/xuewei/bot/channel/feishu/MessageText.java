package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.Optional;

/// The words of a message, mentions still as keys.
final class MessageText {

  private MessageText() {}

  /// Empty for a message of a kind that has no words: a picture, a file, a card.
  static Optional<String> of(Fields message) throws BadJson {
    return switch (message.text("message_type")) {
      case "text" -> Optional.of(content(message).spoken("text"));
      case "post" -> Optional.of(post(content(message)));
      default -> Optional.empty();
    };
  }

  /// JSON as text in JSON.
  private static Fields content(Fields message) throws BadJson {
    return Json.parse(message.anyText("content").getBytes(UTF_8));
  }

  private static String post(Fields post) throws BadJson {
    var text = new StringBuilder(post.spoken("title"));
    for (var row : post.rows("content")) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      for (Fields element : row) {
        text.append(words(element));
      }
    }
    return text.toString();
  }

  private static String words(Fields element) throws BadJson {
    return switch (element.optionalText("tag").orElse("")) {
      case "text", "a", "md" -> element.spoken("text");
      case "at" -> element.spoken("user_id");
      default -> "";
    };
  }
}
