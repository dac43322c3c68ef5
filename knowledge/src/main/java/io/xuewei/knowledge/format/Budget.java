package io.xuewei.knowledge.format;

import java.time.Instant;
import java.time.InstantSource;

/// What is left of the [Limits] while one file is read. Its entries, if it is a zip, share it.
///
/// Every method throws [TooMuch] when its limit is passed, and the time's when that is up.
final class Budget {

  private static final int CALLS_PER_LOOK = 1024;

  private final Limits limits;
  private final InstantSource clock;
  private final Instant end;
  private volatile boolean cancelled;
  private int calls;
  private long unpacked;
  private long characters;
  private int entries;
  private int pages;

  Budget(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.end = clock.instant().plus(limits.time());
  }

  Limits limits() {
    return limits;
  }

  /// Makes the next call of any method throw.
  void cancel() {
    cancelled = true;
  }

  /// To be called in every loop; cheap.
  void step() {
    if (cancelled || (++calls % CALLS_PER_LOOK == 0 && clock.instant().isAfter(end))) {
      throw TooMuch.time(limits);
    }
  }

  void unpacked(long bytes) {
    unpacked += bytes;
    step();
    if (unpacked > limits.unpackedBytes()) {
      throw new TooMuch(
          "unpacks to more than %d MiB; split it".formatted(limits.unpackedBytes() >> 20));
    }
  }

  void characters(long count) {
    characters += count;
    step();
    if (characters > limits.characters()) {
      throw new TooMuch(
          "holds more than %d characters of text; split it".formatted(limits.characters()));
    }
  }

  void entry() {
    step();
    if (++entries > limits.entries()) {
      throw new TooMuch("has more than %d entries; split it".formatted(limits.entries()));
    }
  }

  void page() {
    look();
    if (++pages > limits.pages()) {
      throw new TooMuch("has more than %d pages; split it".formatted(limits.pages()));
    }
  }

  void depth(int depth) {
    step();
    if (depth > limits.depth()) {
      throw new TooMuch(
          "has more than %d elements inside each other; save it anew".formatted(limits.depth()));
    }
  }

  private void look() {
    if (cancelled || clock.instant().isAfter(end)) {
      throw TooMuch.time(limits);
    }
  }
}
