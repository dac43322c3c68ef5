package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The custom bot's signature: HMAC-SHA256 of nothing under timestamp and secret. In seconds, and
/// the other way round than DingTalk's.
final class PushSignature {

  private PushSignature() {}

  static String of(Credential secret, long timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = (timestamp + "\n" + secret.reveal()).getBytes(UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
