package io.xuewei.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often something happened in the last minute, per key; in memory, and only as far as it
/// matters whether it was too often.
final class Tally<K> {

  private static final Duration SPAN = Duration.ofMinutes(1);

  /// The latest times of each key, at most as many as are allowed.
  private final Map<K, Deque<Instant>> times = new ConcurrentHashMap<>();

  private final int most;

  /// @param most how often a minute is often enough
  Tally(int most) {
    this.most = most;
  }

  /// Whether once more would be too often.
  boolean isFull(K key, Instant now) {
    Deque<Instant> latest = times.get(key);
    return latest != null && latest.size() >= most && latest.getFirst().isAfter(now.minus(SPAN));
  }

  /// It happened.
  void add(K key, Instant now) {
    times.compute(
        key,
        (_, known) -> {
          Deque<Instant> latest = known == null ? new ArrayDeque<>() : known;
          latest.addLast(now);
          if (latest.size() > most) {
            latest.removeFirst();
          }
          return latest;
        });
  }

  /// Forgets what has not happened in the last minute.
  void sweep(Instant now) {
    Instant old = now.minus(SPAN);
    for (K key : times.keySet()) {
      times.computeIfPresent(key, (_, latest) -> latest.getLast().isAfter(old) ? latest : null);
    }
  }

  /// Whether it happened in the last minute, as far as that is still known.
  boolean knows(K key) {
    return times.containsKey(key);
  }
}
