package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bodies that WeCom takes.
final class Replies {

  /// A member's userid is the same in every channel of the enterprise.
  static final String CODES = "wecom";

  private Replies() {}

  /// What calls somebody in markdown.
  static String mention(Mention mention) {
    return "<@" + mention.code() + ">";
  }

  /// A message as it is, which calls somebody.
  static Map<String, Object> text(String text, List<String> called) {
    return of("text", Map.of("content", text, "mentioned_list", called));
  }

  /// A stream as far as it is.
  static Map<String, Object> stream(String id, Stream.Frame frame) {
    var stream = new LinkedHashMap<String, Object>();
    stream.put("id", id);
    stream.put("finish", frame.finish());
    stream.put("content", frame.text());
    return of("stream", stream);
  }

  /// A message in markdown.
  static Map<String, Object> markdown(String text) {
    return of("markdown", Map.of("content", text));
  }

  /// A message as it is.
  static Map<String, Object> text(String text) {
    return of("text", Map.of("content", text));
  }

  /// In the order of WeCom's examples, so that the same is always written the same.
  private static Map<String, Object> of(String kind, Map<String, Object> content) {
    var body = new LinkedHashMap<String, Object>();
    body.put("msgtype", kind);
    body.put(kind, content);
    return body;
  }

  /// The encrypted answer to a callback.
  static String sealed(WecomCrypto crypto, Stamp stamp, Map<String, Object> body) {
    String encrypted = crypto.encrypt(stamp.random(), Json.write(body));
    String timestamp = Long.toString(stamp.seconds());
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("encrypt", encrypted);
    envelope.put("msgsignature", crypto.signature(timestamp, stamp.nonce(), encrypted));
    envelope.put("timestamp", stamp.seconds());
    envelope.put("nonce", stamp.nonce());
    return Json.write(envelope);
  }

  /// What makes every envelope another.
  ///
  /// @param random 16 bytes
  @SuppressWarnings("ArrayRecordComponent")
  record Stamp(long seconds, String nonce, byte[] random) {

    static Stamp of(Transport transport) {
      byte[] random = new byte[WecomCrypto.RANDOM];
      transport.random().nextBytes(random);
      String nonce = Long.toString(transport.random().nextLong(1_000_000_000L, 10_000_000_000L));
      return new Stamp(transport.clock().instant().getEpochSecond(), nonce, random);
    }
  }
}
