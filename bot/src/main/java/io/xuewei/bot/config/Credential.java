package io.xuewei.bot.config;

/// A password, token or key of a platform. Never shows itself.
public final class Credential {

  private final String value;

  Credential(String value) {
    this.value = value;
  }

  /// One from elsewhere than the configuration: for tests, mostly.
  public static Credential of(String value) {
    return new Credential(value);
  }

  /// What it is, for the platform's eyes only.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "…";
  }
}
