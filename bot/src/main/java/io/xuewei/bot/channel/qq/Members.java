package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;

/// What members are called: by their name in QQ where an event tells it, else `成员` with the end of
/// their id.
final class Members {

  private static final int SHOWN = 4;

  private Members() {}

  /// @param member an `author` or one of `mentions`
  static String name(Fields member, String openId, Texts texts) throws BadJson {
    String name = member.spoken("username").strip();
    return name.isEmpty() ? unnamed(openId, texts) : name;
  }

  static String unnamed(String openId, Texts texts) {
    return texts.say("member.unnamed", openId.substring(Math.max(0, openId.length() - SHOWN)));
  }
}
