package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Part;
import io.xuewei.bot.render.Dialects;
import io.xuewei.bot.render.Rendering;

/// A part as DingTalk shows it.
///
/// @param title shows in notifications and in the list of conversations; must not be empty
/// @param text the part itself
record Markdown(String title, String text) {

  /// How parts look and how long they may be. A session takes about 20,000 bytes; a push takes
  /// 15,000 of JSON in which line breaks, quotes and backslashes count twice. A part has to fit
  /// both, since it may have to change its way.
  static final Rendering RENDERING = new Rendering(Dialects.DINGTALK_MARKDOWN, 12_000);

  private static final int LONGEST_TITLE = 30;

  static Markdown of(Part part, String botName) {
    String first =
        part.text().lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    int end = first.offsetByCodePoints(0, Math.min(LONGEST_TITLE, codePoints(first)));
    String title = first.substring(0, end);
    return new Markdown(title.isEmpty() ? botName : title, RENDERING.of(part));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
