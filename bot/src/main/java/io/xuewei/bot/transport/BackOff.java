package io.xuewei.bot.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before dialling again: twice as long each time up to a minute, of which a
/// random half, so that many programs do not come back at the same moment. It never ends.
///
/// Not safe for use by several threads.
public final class BackOff {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private final RandomGenerator random;
  private int failures;

  public BackOff(RandomGenerator random) {
    this.random = random;
  }

  /// The wait after one more failure: between a half and the whole of 1 s, 2 s, 4 s, … 60 s.
  public Duration next() {
    long whole = Math.min(60_000, SHORTEST.toMillis() << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  /// It works again.
  public void reset() {
    failures = 0;
  }
}
