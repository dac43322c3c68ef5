package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// The frames that go up the long connection.
final class Frames {

  private final AtomicLong count = new AtomicLong();
  private final RandomGenerator random;

  Frames(RandomGenerator random) {
    this.random = random;
  }

  /// A frame.
  ///
  /// @param reqId what it is acknowledged under
  record Outgoing(String cmd, String reqId, Map<String, Object> body) {

    /// As it goes out; without a body when there is nothing in it.
    String json() {
      var frame = new LinkedHashMap<String, Object>();
      frame.put("cmd", cmd);
      frame.put("headers", Map.of("req_id", reqId));
      if (!body.isEmpty()) {
        frame.put("body", body);
      }
      return Json.write(frame);
    }

    /// Never shows what is in it.
    @Override
    public String toString() {
      return cmd + " " + reqId;
    }
  }

  Outgoing subscribe(String botId, String secret) {
    return fresh("aibot_subscribe", Map.of("bot_id", botId, "secret", secret));
  }

  Outgoing ping() {
    return fresh("ping", Map.of());
  }

  /// Says something unasked.
  Outgoing push(String chatId, String text) {
    var body = new LinkedHashMap<>(Replies.markdown(text));
    body.put("chatid", chatId);
    return fresh("aibot_send_msg", body);
  }

  /// Answers a callback, whole and at once.
  Outgoing respond(String reqId, String streamId, String text) {
    return new Outgoing(
        "aibot_respond_msg", reqId, Replies.stream(streamId, new Stream.Frame(text, true)));
  }

  private Outgoing fresh(String cmd, Map<String, Object> body) {
    String id = "%s_%d_%08x".formatted(cmd, count.incrementAndGet(), random.nextInt());
    return new Outgoing(cmd, id, body);
  }
}
