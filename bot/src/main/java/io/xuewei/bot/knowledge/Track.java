package io.xuewei.bot.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Follows one refresh: makes its progress known, and ends it when it is cancelled.
///
/// A new state is told when a count begins or ends, and in between ten times a second at most.
final class Track implements Course {

  private static final Duration PAUSE = Duration.ofMillis(100);

  /// The work was cancelled.
  static final class Cancelled extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /// Whom a track tells.
  ///
  /// @param progress hears every new state
  /// @param notes hears what an admin should know
  record Audience(Consumer<RefreshProgress> progress, Consumer<String> notes) {}

  private final InstantSource clock;
  private final Audience audience;
  private final Estimate estimate;
  private volatile boolean cancelled;
  private boolean quiet;
  private Instant told = Instant.EPOCH;
  private RefreshProgress last;

  /// @param before the last progress, for the generation that answers now and for an estimate
  /// @param quiet tells nothing until it is sure that there is something to do
  Track(InstantSource clock, Audience audience, RefreshProgress before, boolean quiet) {
    this.clock = clock;
    this.audience = audience;
    this.quiet = quiet;
    estimate = new Estimate(clock.instant(), before.passages().total());
    last = RefreshProgress.running(before.generation());
    tell(last);
  }

  /// Asks it to end.
  void cancel() {
    cancelled = true;
  }

  @Override
  public void done(Step step) {
    switch (step) {
      case PREPARED -> speakUp();
      case SCANNED -> estimate.readingBegins(clock.instant());
      case NOTED -> estimate.writingBegins(clock.instant());
      case LOCKED, READ, PUBLISHED, PRUNED -> {}
    }
    if (step.compareTo(Step.PUBLISHED) < 0) {
      checkCancelled();
    }
  }

  private void speakUp() {
    if (quiet) {
      quiet = false;
      tell(last);
    }
  }

  private void checkCancelled() {
    if (cancelled) {
      throw new Cancelled();
    }
  }

  @Override
  public void files(int done, int total) {
    checkCancelled();
    var count = new RefreshProgress.Count(done, total);
    tell(last.withFiles(count, estimate.reading(count, clock.instant())), done == total);
  }

  @Override
  public void passages(int done, int total) {
    checkCancelled();
    var count = new RefreshProgress.Count(done, total);
    tell(last.withPassages(count, estimate.writing(count, clock.instant())), done == total);
  }

  @Override
  public void note(String line) {
    audience.notes().accept(line);
  }

  /// So many vectors are made after it.
  void toCome(RefreshProgress.Count vectors) {
    last = last.withVectors(vectors, 0);
  }

  /// It is over.
  void ended(RefreshProgress.State state, int generation, String problem) {
    last = last.ended(state, generation, problem);
    tell(last);
  }

  RefreshProgress last() {
    return last;
  }

  private void tell(RefreshProgress next, boolean complete) {
    last = next;
    Instant now = clock.instant();
    if (complete || !now.isBefore(told.plus(PAUSE))) {
      told = now;
      tell(next);
    }
  }

  private void tell(RefreshProgress next) {
    if (!quiet) {
      audience.progress().accept(next);
    }
  }
}
