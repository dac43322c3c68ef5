package io.xuewei.bot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A clock that stands still until a test moves it.
public final class SettableClock extends Clock {

  private volatile Instant now;

  /// Begins at a local time in Shanghai: `2025-06-12T19:00`.
  public SettableClock(String local) {
    now = LocalDateTime.parse(local).atZone(getZone()).toInstant();
  }

  /// Lets time pass.
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
