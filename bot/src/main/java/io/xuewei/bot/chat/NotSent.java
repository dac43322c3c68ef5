package io.xuewei.bot.chat;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/// A part of a reply did not reach its platform.
public final class NotSent extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final @SuppressWarnings("serial") Optional<Duration> retryAfter;

  /// @param message what went wrong, without secrets
  /// @param worthRetrying false when the platform will never take it
  /// @param retryAfter how long the platform asked us to wait
  public NotSent(String message, boolean worthRetrying, Optional<Duration> retryAfter) {
    super(message);
    this.worthRetrying = worthRetrying;
    this.retryAfter = retryAfter;
  }

  /// Whether the same part may go through later.
  public boolean worthRetrying() {
    return worthRetrying;
  }

  /// How long the platform asked us to wait, if it did.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
