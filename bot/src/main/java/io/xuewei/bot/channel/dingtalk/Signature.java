package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import java.util.Base64;

/// DingTalk's `sign`: the Base64 of HMAC-SHA256 over `timestamp + "\n" + secret`, keyed with the
/// secret. It covers the moment and nothing else: no body, no address.
final class Signature {

  private Signature() {}

  /// @param timestamp milliseconds since 1970, as they are sent
  static String of(Credential secret, String timestamp) {
    String key = secret.reveal();
    byte[] signed =
        Hashes.hmacSha256(key.getBytes(UTF_8), (timestamp + "\n" + key).getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(signed);
  }
}
