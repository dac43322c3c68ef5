package io.xuewei.bot.chat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Somebody whom a message calls, so that their platform lets them know.
///
/// @param code the member's code on the platform; empty when they are only named
/// @param name what they are called
public record Mention(String code, String name) {

  /// Somebody who can only be named.
  public static Mention named(String name) {
    return new Mention("", name);
  }

  /// `@张三`
  public String plain() {
    return "@" + name;
  }

  /// A text with its mentions in a last line, each as the platform has it.
  ///
  /// @param form what a mention with a code looks like; others are [#plain]
  public static String line(List<Mention> mentions, Function<Mention, String> form) {
    return mentions.stream()
        .map(mention -> mention.code().isEmpty() ? mention.plain() : form.apply(mention))
        .collect(Collectors.joining(" "));
  }
}
