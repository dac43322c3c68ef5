package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Part;
import java.util.List;

/// The body that a session and a custom robot take.
record RobotMessage(String msgtype, Markdown markdown) {

  /// The same, which lets members know that they are called.
  record Calling(String msgtype, Markdown markdown, At at) {}

  /// Whom it calls; the text holds `@` and their ids as well.
  record At(List<String> atUserIds) {}

  static Object of(Part part, String botName) {
    List<String> called = Markdown.called(part);
    return called.isEmpty()
        ? of(Markdown.naming(part, botName))
        : new Calling("markdown", Markdown.calling(part, botName), new At(called));
  }

  static RobotMessage of(Markdown markdown) {
    return new RobotMessage("markdown", markdown);
  }
}
