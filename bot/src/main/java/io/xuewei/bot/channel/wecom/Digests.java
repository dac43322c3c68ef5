package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes that every JDK has.
final class Digests {

  private Digests() {}

  static MessageDigest sha1() {
    return named("SHA-1");
  }

  /// The id of the stream that answers a message: the same on every delivery of it and after every
  /// restart.
  static String streamId(String messageId) {
    byte[] hash = named("SHA-256").digest(messageId.getBytes(UTF_8));
    return "xw" + HexFormat.of().formatHex(hash, 0, 16);
  }

  private static MessageDigest named(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has " + algorithm, missing);
    }
  }
}
