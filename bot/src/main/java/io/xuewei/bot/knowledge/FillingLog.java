package io.xuewei.bot.knowledge;

import io.xuewei.index.dense.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Tells the log how far a filling is: a line every ten seconds, and one at the end.
public final class FillingLog implements Consumer<Progress> {

  private static final Duration PERIOD = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Consumer<String> lines;
  private Instant next;
  private boolean complete;

  public FillingLog(InstantSource clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
    next = clock.instant().plus(PERIOD);
  }

  @Override
  public synchronized void accept(Progress progress) {
    Instant now = clock.instant();
    if (progress.done() == progress.total()) {
      end(progress);
    } else if (!complete && !now.isBefore(next)) {
      next = now.plus(PERIOD);
      lines.accept(
          "vectors: %d of %d passages, about %.0f s left"
              .formatted(progress.done(), progress.total(), progress.secondsLeft()));
    }
  }

  /// Several threads may bring in the last passages.
  private void end(Progress progress) {
    if (!complete) {
      complete = true;
      lines.accept("vectors: all %d passages have theirs".formatted(progress.total()));
    }
  }
}
