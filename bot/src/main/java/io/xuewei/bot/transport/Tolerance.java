package io.xuewei.bot.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How far a platform's clock may be from ours, before or after, for what it signed to count. Parts
/// of a second do not count, since most platforms sign whole ones.
///
/// ```java
/// new Tolerance(Duration.ofMinutes(10)).allows(signedAt, delivery.at())
/// ```
public record Tolerance(Duration most) {

  /// Whether something that was signed then counts now.
  public boolean allows(Instant then, Instant now) {
    Duration apart = Duration.between(then, now).abs();
    return apart.truncatedTo(ChronoUnit.SECONDS).compareTo(most) <= 0;
  }
}
