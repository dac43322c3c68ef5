package io.xuewei.bot.chat;

import java.util.List;
import java.util.Optional;

/// Parts that call somebody, for tests of channels.
public final class Calling {

  private Calling() {}

  /// A reply of one part.
  public static Part part(String channel, String room, Mention... mentions) {
    return new Part(
        "p1", channel, room, "m1", "还有人没有签到。", 1, 1, List.of(), List.of(mentions),
        Optional.empty());
  }
}
