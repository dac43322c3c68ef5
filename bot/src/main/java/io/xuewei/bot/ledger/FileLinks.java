package io.xuewei.bot.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Links that give a file once.
public interface FileLinks {

  /// What the link leads to. From then on it leads nowhere. Empty when it was used before, has
  /// ended, or never was.
  Optional<Offer> take(String secret, Instant now);

  /// What is stored of a secret, so that nobody can fetch a file who reads the database.
  static String hash(String secret) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
