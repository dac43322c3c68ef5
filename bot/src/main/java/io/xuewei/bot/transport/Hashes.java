package io.xuewei.bot.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes, with a key and without one, and how to compare them. What is hashed may be given in
/// pieces: `sha256(a, b)` is the hash of `a` followed by `b`.
///
/// ```java
/// String expected = HexFormat.of().formatHex(Hashes.hmacSha256(key, body));
/// boolean genuine = Hashes.same(expected, header);
/// ```
public final class Hashes {

  private Hashes() {}

  /// 20 bytes.
  public static byte[] sha1(byte[]... pieces) {
    return digest("SHA-1", pieces);
  }

  /// 32 bytes.
  public static byte[] sha256(byte[]... pieces) {
    return digest("SHA-256", pieces);
  }

  /// 20 bytes, with a key.
  public static byte[] hmacSha1(byte[] key, byte[]... pieces) {
    return mac("HmacSHA1", key, pieces);
  }

  /// 32 bytes, with a key.
  public static byte[] hmacSha256(byte[] key, byte[]... pieces) {
    return mac("HmacSHA256", key, pieces);
  }

  /// Whether two texts are the same, in a time that does not tell how much of them is.
  public static boolean same(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static byte[] digest(String algorithm, byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + algorithm, missing);
    }
  }

  private static byte[] mac(String algorithm, byte[] key, byte[]... pieces) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (byte[] piece : pieces) {
        mac.update(piece);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + algorithm, missing);
    }
  }
}
