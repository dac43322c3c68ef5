package io.xuewei.index.dense;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What a [Filling] still has to do, and how fast it has been. Finds out what is missing when first
/// asked for work, so in the filling's own threads. Safe for many threads.
final class FillingPlan {

  private final Collection<Item> items;
  private final VectorStore store;
  private final InstantSource clock;
  private final int total;
  private @Nullable Iterator<Item> missing;
  private final AtomicInteger worked = new AtomicInteger();
  private volatile int held;
  private volatile Instant begun;

  FillingPlan(List<Item> items, VectorStore store, InstantSource clock) {
    // Without repetitions: same texts, same vectors.
    this.items = new LinkedHashSet<>(items);
    this.store = store;
    this.clock = clock;
    total = this.items.size();
    begun = clock.instant();
  }

  /// The next passages without vectors; none when all are given out.
  synchronized List<Item> next(int most) {
    if (missing == null) {
      missing = findMissing();
    }
    var window = new ArrayList<Item>();
    while (window.size() < most && missing.hasNext()) {
      window.add(missing.next());
    }
    return window;
  }

  private Iterator<Item> findMissing() {
    List<Item> found =
        items.stream().filter(item -> !store.holds(item.key(store.model()))).toList();
    held = total - found.size();
    begun = clock.instant();
    return found.iterator();
  }

  /// Counts passages that are stored now.
  Progress done(int passages) {
    worked.addAndGet(passages);
    return progress();
  }

  /// Does not wait, even while it is being found out what is missing.
  Progress progress() {
    double seconds = Duration.between(begun, clock.instant()).toNanos() / 1e9;
    int soFar = worked.get();
    return Progress.estimated(held + soFar, total, soFar, seconds);
  }
}
