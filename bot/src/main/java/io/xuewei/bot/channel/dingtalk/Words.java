package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.LooseFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of a payload.
///
/// @param text without white space around it and the mention of the bot that some clients put first
/// @param mentions names of others that were mentioned, as far as the text has them: DingTalk tells
///   that there are some, and not their names
/// @param complete whether nothing but the mention of the bot was left out: no picture
record Words(String text, List<String> mentions, boolean complete) {

  private static final Pattern MENTION = Pattern.compile("[@＠]([^\\s\\p{Z}@＠]{1,40})");
  private static final Pattern ONLY_A_MENTION = Pattern.compile("[@＠][^\\s\\p{Z}@＠]{1,40}");

  /// Nothing for a message of a kind without words.
  static Optional<Words> of(Fields payload, String botName) throws BadJson {
    int others = othersMentioned(payload.loose());
    return switch (payload.text("msgtype")) {
      case "text" -> Optional.of(new Words(text(payload), others, botName, true));
      case "richText" -> Optional.of(rich(payload, others, botName));
      case "audio" -> recognised(payload).map(text -> new Words(text, others, botName, true));
      default -> Optional.empty();
    };
  }

  private Words(String text, int others, String botName, boolean complete) {
    this(text.strip(), mentions(text, others, botName), complete);
  }

  private static String text(Fields payload) throws BadJson {
    return payload
        .object("text")
        .loose()
        .text("content")
        .orElseThrow(() -> payload.wrong("text.content", "a string"));
  }

  /// What DingTalk heard in a voice message.
  private static Optional<String> recognised(Fields payload) {
    return payload
        .loose()
        .object("content")
        .flatMap(content -> content.text("recognition"))
        .filter(text -> !text.isBlank());
  }

  private static Words rich(Fields payload, int others, String botName) throws BadJson {
    var text = new StringBuilder();
    List<LooseFields> segments = payload.object("content").loose().objects("richText");
    boolean complete = true;
    boolean first = true;
    for (LooseFields segment : segments) {
      String words = segment(segment);
      complete &= !words.isEmpty();
      if (!(first && isTheBot(words.strip(), others, botName))) {
        text.append(words);
      }
      first &= words.isBlank();
    }
    return new Words(text.toString(), others, botName, complete);
  }

  private static String segment(LooseFields segment) {
    Optional<String> at = segment.text("atName").filter(name -> !name.isBlank());
    return at.map(name -> "@" + name + " ")
        .or(() -> segment.text("text"))
        .or(() -> segment.text("content"))
        .orElse("");
  }

  /// HarmonyOS repeats `@bot` as the first segment, by the name that the robot has in DingTalk,
  /// which nobody tells; with nobody else mentioned it can only be that.
  private static boolean isTheBot(String words, int others, String botName) {
    return ONLY_A_MENTION.matcher(words).matches()
        && (others == 0 || words.substring(1).equals(botName));
  }

  private static int othersMentioned(LooseFields payload) {
    String bot = payload.text("chatbotUserId").orElse("");
    return (int)
        payload.objects("atUsers").stream()
            .map(user -> user.text("dingtalkId").orElse(""))
            .filter(id -> !id.isEmpty() && !id.equals(bot))
            .count();
  }

  private static List<String> mentions(String text, int others, String botName) {
    return MENTION
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.equals(botName))
        .distinct()
        .limit(others)
        .toList();
  }
}
