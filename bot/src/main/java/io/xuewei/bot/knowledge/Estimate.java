package io.xuewei.bot.knowledge;

import java.time.Duration;
import java.time.Instant;

/// How long a refresh will take yet, from how long it took so far.
final class Estimate {

  /// What writing a passage takes on a small machine, until this one has shown what it takes here.
  private static final double PER_PASSAGE = 0.0004;

  private final int expectedPassages;
  private Instant readingSince;
  private Instant writingSince;

  /// @param expectedPassages about how many there will be
  Estimate(Instant start, int expectedPassages) {
    this.expectedPassages = expectedPassages;
    readingSince = start;
    writingSince = start;
  }

  void readingBegins(Instant now) {
    readingSince = now;
  }

  void writingBegins(Instant now) {
    writingSince = now;
  }

  /// Seconds left while files are read.
  double reading(RefreshProgress.Count files, Instant now) {
    return left(files, seconds(readingSince, now)) + expectedPassages * PER_PASSAGE;
  }

  /// Seconds left while passages are written.
  double writing(RefreshProgress.Count passages, Instant now) {
    return passages.done() == 0
        ? passages.total() * PER_PASSAGE
        : left(passages, seconds(writingSince, now));
  }

  private static double left(RefreshProgress.Count count, double soFar) {
    return count.done() == 0 ? 0 : soFar * (count.total() - count.done()) / count.done();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
