package io.xuewei.bot.config;

/// A password, token or key that a chat platform gave out: a text, used as it is. The keys of
/// Standard Webhooks are bytes, a [WebhookSecret]. Never shows itself.
public final class Credential {

  private final String value;

  private Credential(String value) {
    this.value = value;
  }

  /// One that is spelled so.
  public static Credential of(String value) {
    return new Credential(value);
  }

  /// The text, for the platform's eyes only.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "…";
  }
}
