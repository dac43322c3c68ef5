package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of Standard Webhooks, version 1: HMAC-SHA256 over `id.timestamp.body`.
final class Signature {

  private static final String VERSION = "v1,";

  private Signature() {}

  /// The value of `webhook-signature`.
  static String sign(Secret secret, String id, long timestamp, byte[] body) {
    byte[] mac = mac(secret, id, Long.toString(timestamp), body);
    return VERSION + Base64.getEncoder().encodeToString(mac);
  }

  /// Whether any `v1` entry of the header fits any of the secrets. Other versions are passed over.
  static boolean fits(
      List<Secret> secrets, String header, String id, String timestamp, byte[] body) {
    boolean fits = false;
    for (Secret secret : secrets) {
      byte[] expected = Base64.getEncoder().encode(mac(secret, id, timestamp, body));
      for (String entry : header.split(" ", -1)) {
        fits |= entry.startsWith(VERSION) && MessageDigest.isEqual(expected, value(entry));
      }
    }
    return fits;
  }

  private static byte[] value(String entry) {
    return entry.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mac(Secret secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.key(), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
