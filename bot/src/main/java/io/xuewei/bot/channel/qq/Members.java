package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;

/// What members are called: by their name in QQ where an event tells it, else `成员` with the end of
/// their id.
final class Members {

  private Members() {}

  /// @param member an `author` or one of `mentions`
  static String name(Fields member, String openId, Texts texts) throws BadJson {
    String name = member.spoken("username").strip();
    return name.isEmpty() ? texts.unnamedMember(openId) : name;
  }
}
