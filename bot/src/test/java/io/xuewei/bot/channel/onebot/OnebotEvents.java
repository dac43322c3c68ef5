package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.channel.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Events as OneBot 11 programs write them.
///
/// @param self the bot's number
/// @param codes whether messages are strings of CQ codes, and ids strings
record OnebotEvents(String self, boolean codes) {

  /// A number that QQ gives to bots of its own.
  static final String OTHER_BOT = "2854196310";

  /// A message id that OneBot could have: negative, as some are.
  static long messageId(String id) {
    return -1_000_000L - number(id);
  }

  /// A number for an id that may be none.
  static long number(String id) {
    if (id.matches("[0-9]{1,10}")) {
      return Long.parseLong(id);
    }
    var crc = new CRC32();
    crc.update(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return crc.getValue();
  }

  Map<String, Object> lifecycle(long time) {
    var event = event(time, "meta_event");
    event.put("meta_event_type", "lifecycle");
    event.put("sub_type", "connect");
    return event;
  }

  Map<String, Object> heartbeat(long time, long millis) {
    var event = event(time, "meta_event");
    event.put("meta_event_type", "heartbeat");
    event.put("interval", millis);
    event.put("status", Map.of("online", true, "good", true));
    return event;
  }

  /// @param quotedId what it quotes; 0 for nothing
  Map<String, Object> message(Said said, long time, long quotedId) {
    var event = event(time, "message");
    event.put("message_type", said.direct() ? "private" : "group");
    event.put("sub_type", said.direct() ? "friend" : "normal");
    event.put("message_id", id(messageId(said.id())));
    if (!said.direct()) {
      event.put("group_id", id(number(said.room())));
      event.put("group_name", "一支部");
    }
    long user = number(said.bot() ? OTHER_BOT : said.sender());
    event.put("user_id", id(user));
    event.put("anonymous", null);
    List<Map<String, Object>> segments = segments(said, quotedId);
    event.put("message", codes ? codes(segments) : segments);
    event.put("raw_message", codes(segments));
    event.put("font", 0);
    event.put("sender", Map.of("user_id", id(user), "nickname", "昵称", "card", said.name()));
    return event;
  }

  private Map<String, Object> event(long time, String type) {
    var event = new LinkedHashMap<String, Object>();
    event.put("time", time);
    event.put("self_id", id(Long.parseLong(self)));
    event.put("post_type", type);
    return event;
  }

  private Object id(long id) {
    return codes ? (Object) Long.toString(id) : id;
  }

  private List<Map<String, Object>> segments(Said said, long quotedId) {
    var segments = new ArrayList<Map<String, Object>>();
    if (quotedId != 0) {
      segments.add(segment("reply", "id", Long.toString(quotedId)));
    }
    if (said.mentionsBot()) {
      segments.add(segment("at", "qq", self));
    }
    segments.add(segment("text", "text", (said.mentionsBot() ? " " : "") + said.text()));
    return segments;
  }

  static Map<String, Object> segment(String type, String key, String value) {
    return Map.of("type", type, "data", Map.of(key, value));
  }

  private static String codes(List<Map<String, Object>> segments) {
    var codes = new StringBuilder();
    for (Map<String, Object> segment : segments) {
      @SuppressWarnings("unchecked")
      var data = (Map<String, String>) segment.get("data");
      String value = data.values().iterator().next();
      String text = value.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;");
      if (segment.get("type").equals("text")) {
        codes.append(text);
      } else {
        String key = data.keySet().iterator().next();
        codes.append(
            "[CQ:%s,%s=%s]".formatted(segment.get("type"), key, text.replace(",", "&#44;")));
      }
    }
    return codes.toString();
  }
}
