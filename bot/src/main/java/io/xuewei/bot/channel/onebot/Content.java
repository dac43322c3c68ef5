package io.xuewei.bot.channel.onebot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the segments of a message say.
///
/// @param text with others' mentions as `@name`, without the bot's
/// @param mentions the names of others
/// @param quotedId the message that it quotes, or empty
record Content(String text, List<String> mentions, boolean mentionsBot, String quotedId) {

  private static final String ALL = "全体成员";

  /// @param self the bot's number
  /// @param names the name of a member's number, as far as it is known
  static Content of(List<Segment> segments, String self, UnaryOperator<String> names) {
    var text = new StringBuilder();
    List<String> mentions = new ArrayList<>();
    boolean mentionsBot = false;
    String quotedId = "";
    for (Segment segment : segments) {
      switch (segment.type()) {
        case "text" -> append(text, segment.value("text"));
        case "reply" -> quotedId = segment.value("id");
        case "at" -> {
          if (segment.value("qq").equals(self)) {
            mentionsBot = true;
          } else {
            String name = name(segment, names);
            append(text, "@" + name + " ");
            mentions.add(name);
          }
        }
        default -> {
          // Pictures and the like say nothing that could be read.
        }
      }
    }
    return new Content(text.toString().strip(), List.copyOf(mentions), mentionsBot, quotedId);
  }

  /// Programs put a space behind a mention, or do not.
  private static void append(StringBuilder text, String more) {
    boolean twoSpaces =
        !text.isEmpty() && text.charAt(text.length() - 1) == ' ' && more.startsWith(" ");
    text.append(twoSpaces ? more.substring(1) : more);
  }

  private static String name(Segment at, UnaryOperator<String> names) {
    String number = at.value("qq");
    if (number.equals("all")) {
      return ALL;
    }
    String told = at.value("name").strip().replaceFirst("^@", "");
    return told.isEmpty() ? names.apply(number) : told;
  }
}
