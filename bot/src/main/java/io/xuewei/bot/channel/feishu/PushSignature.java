package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import java.util.Base64;

/// The custom bot's signature: HMAC-SHA256 of nothing under timestamp and secret. In seconds, and
/// the other way round than DingTalk's.
final class PushSignature {

  private PushSignature() {}

  static String of(Credential secret, long timestamp) {
    byte[] key = (timestamp + "\n" + secret.reveal()).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(Hashes.hmacSha256(key));
  }
}
