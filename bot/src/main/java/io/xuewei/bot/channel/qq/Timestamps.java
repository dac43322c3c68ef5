package io.xuewei.bot.channel.qq;

import java.time.Duration;
import java.time.Instant;

/// Seconds since 1970 as QQ writes them.
final class Timestamps {

  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private Timestamps() {}

  /// Whether it is ten digits that mean a moment within ten minutes of now, before or after.
  static boolean isRecent(String seconds, Instant now) {
    if (!seconds.matches("[0-9]{10}")) {
      return false;
    }
    Instant moment = Instant.ofEpochSecond(Long.parseLong(seconds));
    return Duration.between(moment, now).abs().compareTo(TOLERANCE) <= 0;
  }
}
