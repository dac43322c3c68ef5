package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.render.Dialects;
import io.xuewei.bot.render.Rendering;
import java.util.List;

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

  /// The same, with those that it calls: the text has to hold `@` and the id.
  static Markdown calling(Part part, String botName) {
    String title = of(part, botName).title();
    String text =
        RENDERING.of(
            part,
            mention ->
                isStaff(mention)
                    ? "@" + mention.code()
                    : Dialects.DINGTALK_MARKDOWN.of(mention.plain()));
    return new Markdown(title, text);
  }

  /// Whom DingTalk lets know: members of the enterprise.
  static List<String> called(Part part) {
    return part.mentions().stream()
        .filter(mention -> mention.callable() && isStaff(mention))
        .map(Mention::code)
        .toList();
  }

  private static boolean isStaff(Mention mention) {
    return !mention.code().startsWith(IncomingMessage.STRANGER);
  }

  /// The same where nobody can be called, only named.
  static Markdown naming(Part part, String botName) {
    String text = RENDERING.of(part, mention -> Dialects.DINGTALK_MARKDOWN.of(mention.plain()));
    return new Markdown(of(part, botName).title(), text);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
