package io.xuewei.bot.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// What an admin's program names itself by. Never shown.
public final class AdminToken {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 200;

  private final byte[] bytes;

  private AdminToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The token, or nothing when the text is too short, too long or not of visible ASCII.
  public static Optional<AdminToken> parse(String text) {
    boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST;
    return fits && text.chars().allMatch(c -> c > ' ' && c < 127)
        ? Optional.of(new AdminToken(text.getBytes(StandardCharsets.US_ASCII)))
        : Optional.empty();
  }

  /// Whether it is the same, in a time that does not tell how much of it is.
  public boolean matches(String other) {
    return MessageDigest.isEqual(bytes, other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "…";
  }
}
