package io.xuewei.bot.config;

import java.util.Base64;
import java.util.Optional;

/// A signing secret of Standard Webhooks: `whsec_` and the base64 of 24 to 64 bytes, which are the
/// key. What a chat platform gives out is a text, a [Credential]. Never shows itself.
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";

  /// Stands in for one that could not be read.
  static final WebhookSecret NONE = new WebhookSecret(new byte[0]);

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /// The secret, or nothing when the text is not one.
  public static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return decode(text.substring(PREFIX.length()))
        .filter(bytes -> bytes.length >= 24 && bytes.length <= 64)
        .map(WebhookSecret::new);
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
