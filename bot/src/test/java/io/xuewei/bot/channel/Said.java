package io.xuewei.bot.channel;

import java.util.Optional;

/// Something that a member says on a platform, before it has the platform's form.
///
/// @param id the message's; a platform with ids of another form makes its own of it, always the
///   same
/// @param text without the mention of the bot
/// @param mentionsBot whether the platform is to put one in
/// @param quoted what it quotes
/// @param bot whether a bot says it
public record Said(
    String id,
    String room,
    boolean direct,
    String sender,
    String name,
    String text,
    boolean mentionsBot,
    Optional<String> quoted,
    boolean bot) {

  /// 张三 says something to the bot in a group.
  public static Said inGroup(String id, String text) {
    return new Said(id, "1001", false, "2001", "张三", text, true, Optional.empty(), false);
  }

  /// 张三 says something to the bot alone.
  public static Said alone(String id, String text) {
    return new Said(id, "2001", true, "2001", "张三", text, false, Optional.empty(), false);
  }

  public Said quoting(String words) {
    return new Said(id, room, direct, sender, name, text, mentionsBot, Optional.of(words), bot);
  }

  public Said byBot() {
    return new Said(id, room, direct, sender, name, text, mentionsBot, quoted, true);
  }

  public Said by(String otherSender, String otherName) {
    return new Said(id, room, direct, otherSender, otherName, text, mentionsBot, quoted, bot);
  }

  public Said in(String otherRoom) {
    return new Said(id, otherRoom, direct, sender, name, text, mentionsBot, quoted, bot);
  }
}
