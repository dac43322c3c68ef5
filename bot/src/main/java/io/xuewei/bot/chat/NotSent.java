package io.xuewei.bot.chat;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/// A part of a reply did not reach its platform, as far as is known.
public final class NotSent extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final Remedy remedy;
  private final @SuppressWarnings("serial") Optional<Duration> retryAfter;

  /// @param message what went wrong, without secrets
  /// @param remedy what may help
  /// @param retryAfter how long the platform asked us to wait
  public NotSent(String message, Remedy remedy, Optional<Duration> retryAfter) {
    super(message);
    this.remedy = remedy;
    this.retryAfter = retryAfter;
  }

  /// The same part may go through later.
  public static NotSent later(String message) {
    return new NotSent(message, Remedy.LATER, Optional.empty());
  }

  /// Not this way, but perhaps another.
  public static NotSent otherWay(String message) {
    return new NotSent(message, Remedy.OTHER_WAY, Optional.empty());
  }

  /// The platform will never take it.
  public static NotSent never(String message) {
    return new NotSent(message, Remedy.NONE, Optional.empty());
  }

  /// What may help.
  public Remedy remedy() {
    return remedy;
  }

  /// How long the platform asked us to wait, if it did.
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /// What may help.
  public enum Remedy {
    /// The same again after a while.
    LATER,
    /// Another [Way]: the window has closed, or nothing may be pushed to that room.
    OTHER_WAY,
    /// Nothing.
    NONE
  }
}
