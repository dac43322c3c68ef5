package io.xuewei.bot.config;

import java.util.Base64;
import java.util.Optional;

/// A signing secret of Standard Webhooks: `whsec_` and the base64 of 24 to 64 bytes. Never shows
/// itself.
public final class Secret {

  private static final String PREFIX = "whsec_";

  /// Stands in for one that could not be read.
  static final Secret NONE = new Secret(new byte[0]);

  private final byte[] key;

  private Secret(byte[] key) {
    this.key = key;
  }

  /// The secret, or nothing when the text is not one.
  public static Optional<Secret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return decode(text.substring(PREFIX.length()))
        .filter(bytes -> bytes.length >= 24 && bytes.length <= 64)
        .map(Secret::new);
  }

  private static Optional<byte[]> decode(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /// The key for the HMAC.
  public byte[] key() {
    return key.clone();
  }

  @Override
  public String toString() {
    return "whsec_…";
  }
}
