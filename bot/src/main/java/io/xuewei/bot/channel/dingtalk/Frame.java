package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/// What comes down a stream.
///
/// @param type `SYSTEM`, `EVENT` or `CALLBACK`
/// @param headers `topic`, `messageId` and more
/// @param data JSON in a string
record Frame(String type, Map<String, String> headers, String data) {

  static Frame parse(String text) throws BadJson {
    Fields frame = Json.parse(text.getBytes(UTF_8));
    return new Frame(
        frame.text("type"),
        frame.object("headers").loose().scalars(),
        frame.loose().text("data").orElse(""));
  }

  String topic() {
    return headers.getOrDefault("topic", "");
  }

  private record Answer(int code, Map<String, String> headers, String message, String data) {}

  /// What answers a ping: the same headers and the same data.
  String pong() {
    return Json.write(new Answer(200, headers, "OK", data));
  }

  /// What keeps a callback or an event from coming again.
  String acknowledgement() {
    String data =
        type.equals("EVENT") ? "{\"status\":\"SUCCESS\",\"message\":\"\"}" : "{\"response\":{}}";
    var same = new LinkedHashMap<String, String>();
    same.put("contentType", "application/json");
    same.put("messageId", headers.getOrDefault("messageId", ""));
    return Json.write(new Answer(200, same, "OK", data));
  }
}
