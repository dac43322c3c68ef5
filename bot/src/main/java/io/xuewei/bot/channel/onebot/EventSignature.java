package io.xuewei.bot.channel.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// `X-Signature: sha1=…`, HMAC-SHA1 of the raw body in hexadecimal.
record EventSignature(Credential secret) {

  private static final String ALGORITHM = "HmacSHA1";
  private static final String PREFIX = "sha1=";

  boolean fits(String given, byte[] body) {
    byte[] expected = (PREFIX + HexFormat.of().formatHex(sign(body))).getBytes(UTF_8);
    return MessageDigest.isEqual(given.strip().getBytes(UTF_8), expected);
  }

  private byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK has no " + ALGORITHM, impossible);
    }
  }
}
