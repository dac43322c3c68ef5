package io.xuewei.bot.channel.wecom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the bot said, as the members see it: a stream is one message, which changes in its place.
final class Seen {

  /// @param chat a group's id, or a member's
  record Line(String chat, String text) {}

  private final Map<String, Line> lines = new LinkedHashMap<>();

  /// @param message the same for every change of one
  synchronized void shows(String message, String chat, String text) {
    lines.put(message, new Line(chat, text));
    notifyAll();
  }

  synchronized List<String> texts() {
    return lines.values().stream().map(Line::text).toList();
  }

  synchronized List<String> texts(String chat) {
    var texts = new ArrayList<String>();
    lines.values().stream()
        .filter(line -> line.chat().equals(chat))
        .map(Line::text)
        .forEach(texts::add);
    return texts;
  }
}
