package io.xuewei.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/// How many jobs wait, counted at most once a second: many messages at once ask for it, and none of
/// them has to wait for a count.
public final class Backlog implements IntSupplier {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private record Count(int jobs, Instant at) {}

  private final IntSupplier jobs;
  private final InstantSource clock;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Count last = new Count(0, Instant.EPOCH);

  /// @param jobs counts them
  public Backlog(IntSupplier jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public int getAsInt() {
    Instant now = clock.instant();
    Count known = last;
    boolean isOld = Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0;
    if (!isOld || !counting.compareAndSet(false, true)) {
      return known.jobs();
    }
    try {
      last = new Count(jobs.getAsInt(), now);
      return last.jobs();
    } finally {
      counting.set(false);
    }
  }
}
