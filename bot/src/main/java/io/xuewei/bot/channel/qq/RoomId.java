package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

/// A room's id in the kernel: QQ's openid behind the kind of conversation, which decides where
/// messages go. `group:C9F7…`, `c2c:E4F4…`.
///
/// @param direct whether it is one member alone with the bot
record RoomId(boolean direct, String openId) {

  private static final String GROUP = "group:";
  private static final String DIRECT = "c2c:";

  static Optional<RoomId> parse(String text) {
    if (text.startsWith(GROUP)) {
      return Optional.of(new RoomId(false, text.substring(GROUP.length())));
    }
    return text.startsWith(DIRECT)
        ? Optional.of(new RoomId(true, text.substring(DIRECT.length())))
        : Optional.empty();
  }

  /// The path that messages to it go to.
  String messagesPath() {
    String id = URLEncoder.encode(openId, UTF_8);
    return direct ? "/v2/users/" + id + "/messages" : "/v2/groups/" + id + "/messages";
  }

  @Override
  public String toString() {
    return (direct ? DIRECT : GROUP) + openId;
  }
}
