package io.xuewei.bot.channel.onebot;

import java.util.LinkedHashMap;
import java.util.Map;

/// Ids of rooms: `group-1001` and, for a member alone with the bot, `private-2001`. Numbers of
/// groups and of members are not apart by themselves.
final class Rooms {

  private static final String GROUP = "group-";
  private static final String PRIVATE = "private-";

  private Rooms() {}

  static String group(String number) {
    return GROUP + number;
  }

  static String alone(String number) {
    return PRIVATE + number;
  }

  /// The action that says something in a room, and where.
  static Action sending(String room, Object message) {
    Map<String, Object> params = new LinkedHashMap<>();
    boolean alone = room.startsWith(PRIVATE);
    String number = room.substring(room.indexOf('-') + 1);
    params.put(alone ? "user_id" : "group_id", number(number));
    params.put("message", message);
    return new Action(alone ? "send_private_msg" : "send_group_msg", params);
  }

  /// Programs want ids as the numbers that they are.
  static Object number(String id) {
    return id.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(id) : id;
  }
}
