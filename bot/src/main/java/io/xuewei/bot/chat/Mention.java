package io.xuewei.bot.chat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Somebody whom a message calls, so that their platform lets them know.
///
/// @param code the member's code on the platform; empty when they are only named
/// @param name what they are called
public record Mention(String code, String name) {

  private static final Pattern CODE = Pattern.compile("[\\w.@:$+=/-]{1,128}");

  /// What calls everybody on one platform or another.
  private static final Set<String> EVERYBODY = Set.of("all", "@all", "everyone");

  /// Somebody who can only be named.
  public static Mention named(String name) {
    return new Mention("", name);
  }

  /// Whether the code may go into a platform's markup: a wrong one from a file must not call
  /// everybody.
  public boolean callable() {
    return CODE.matcher(code).matches() && !EVERYBODY.contains(code.toLowerCase(Locale.ROOT));
  }

  /// `@张三`
  public String plain() {
    return "@" + name;
  }
}
