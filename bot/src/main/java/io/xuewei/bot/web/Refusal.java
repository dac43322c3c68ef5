package io.xuewei.bot.web;

import java.util.Optional;

/// A request that gets no more than an error: a status, and one line that names what is wrong.
final class Refusal extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final int retryAfterSeconds;

  Refusal(int status, String message) {
    this(status, message, 0);
  }

  /// @param retryAfterSeconds 0 for none
  Refusal(int status, String message, int retryAfterSeconds) {
    super(message);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  int status() {
    return status;
  }

  Optional<Integer> retryAfterSeconds() {
    return retryAfterSeconds > 0 ? Optional.of(retryAfterSeconds) : Optional.empty();
  }
}
