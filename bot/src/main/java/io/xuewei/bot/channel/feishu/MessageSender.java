package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Says parts: a reply under the message that it answers, a notice by itself.
///
/// The part's id goes along as `uuid`, by which Feishu knows a repetition for an hour. It stays the
/// same when the answered message is gone and the reply is said by itself: a message that was
/// withdrawn between two attempts is not answered twice.
final class MessageSender {

  /// Feishu takes 30 KB of request; the rest is for the number of the part and the request itself.
  private static final int LONGEST = 28 * 1024;

  private static final int LONGEST_UUID = 50;

  private static final Rendering RENDERING = new Rendering(Dialect.PLAIN, LONGEST);
  private static final Rendering MEASURING = new Rendering(PostContent::inRequest, LONGEST);

  private final Api api;

  MessageSender(Api api) {
    this.api = api;
  }

  static List<String> split(String text) {
    return MEASURING.split(text);
  }

  void send(Part part) throws NotSent, InterruptedException {
    boolean reply = part.until().isEmpty() && !part.inReplyTo().isEmpty();
    Map<String, String> body = body(part);
    if (reply) {
      ApiAnswer answer = api.reply(part.inReplyTo(), body);
      if (!answer.targetIsGone()) {
        answer.orThrow();
        return;
      }
    }
    body.put("receive_id", part.roomId());
    api.send(body).orThrow();
  }

  private static Map<String, String> body(Part part) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("msg_type", "post");
    body.put("content", Json.write(PostContent.of(RENDERING.of(part), part.mentions())));
    body.put("uuid", uuid(part));
    return body;
  }

  private static String uuid(Part part) {
    String id = part.id();
    return id.length() <= LONGEST_UUID ? id : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
  }
}
