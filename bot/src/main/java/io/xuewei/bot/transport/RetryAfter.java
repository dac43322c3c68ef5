package io.xuewei.bot.transport;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The `Retry-After` header: seconds, or an HTTP date; or Feishu's `x-ogw-ratelimit-reset`:
/// seconds. At most an hour is believed.
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("retry-after")
        .or(() -> headers.firstValue("x-ogw-ratelimit-reset"))
        .flatMap(text -> parse(text.strip(), now));
  }

  private static Optional<Duration> parse(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    return HttpDate.parse(text).map(until -> bounded(Duration.between(now, until)));
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
