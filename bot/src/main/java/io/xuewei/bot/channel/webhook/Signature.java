package io.xuewei.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.WebhookSecret;
import io.xuewei.bot.transport.Hashes;
import java.util.Base64;
import java.util.List;

/// The signature of Standard Webhooks, version 1: HMAC-SHA256 over `id.timestamp.body`.
final class Signature {

  private static final String VERSION = "v1,";

  private Signature() {}

  /// The value of `webhook-signature`.
  static String sign(WebhookSecret secret, String id, long timestamp, byte[] body) {
    return VERSION + base64(mac(secret, id, Long.toString(timestamp), body));
  }

  /// Whether any `v1` entry of the header fits any of the secrets. Other versions are passed over.
  static boolean fits(
      List<WebhookSecret> secrets, String header, String id, String timestamp, byte[] body) {
    boolean fits = false;
    for (WebhookSecret secret : secrets) {
      String expected = VERSION + base64(mac(secret, id, timestamp, body));
      for (String entry : header.split(" ", -1)) {
        fits |= Hashes.same(expected, entry);
      }
    }
    return fits;
  }

  private static String base64(byte[] mac) {
    return Base64.getEncoder().encodeToString(mac);
  }

  private static byte[] mac(WebhookSecret secret, String id, String timestamp, byte[] body) {
    return Hashes.hmacSha256(secret.key(), (id + "." + timestamp + ".").getBytes(UTF_8), body);
  }
}
