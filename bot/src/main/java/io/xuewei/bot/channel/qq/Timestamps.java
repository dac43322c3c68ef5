package io.xuewei.bot.channel.qq;

import io.xuewei.bot.transport.Tolerance;
import java.time.Duration;
import java.time.Instant;

/// Seconds since 1970 as QQ writes them.
final class Timestamps {

  private static final Tolerance TOLERANCE = new Tolerance(Duration.ofMinutes(10));

  private Timestamps() {}

  /// Whether it is ten digits that mean a moment within ten minutes of now, before or after.
  static boolean isRecent(String seconds, Instant now) {
    return seconds.matches("[0-9]{10}")
        && TOLERANCE.allows(Instant.ofEpochSecond(Long.parseLong(seconds)), now);
  }
}
