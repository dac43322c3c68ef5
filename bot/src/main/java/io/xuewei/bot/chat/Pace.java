package io.xuewei.bot.chat;

import io.xuewei.bot.chat.Allowance.Limit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps to the [Limit]s of the platforms. In memory: after a restart a stretch begins anew.
///
/// Who has to wait is told when to come again, everybody for a place of their own, so that of a
/// thousand rooms that wait for one channel not all come at once.
///
/// ```java
/// Optional<Instant> wait = pace.take(place, channel.allowance().limits());   // empty: now
/// ```
public final class Pace {

  /// When more are kept, those in which nothing happens are dropped.
  private static final int MOST_KEPT = 10_000;

  private final Map<Key, Stretch> stretches = new HashMap<>();
  private final InstantSource clock;

  public Pace(InstantSource clock) {
    this.clock = clock;
  }

  /// @param room empty for all rooms of the channel
  private record Key(Limit limit, String channel, String room) {

    static Key of(Limit limit, Place place) {
      boolean perRoom = limit.scope() == Allowance.Scope.ROOM;
      return new Key(limit, place.channel(), perRoom ? place.room() : "");
    }
  }

  /// How much of a limit is left now.
  public record Left(Limit limit, int parts) {}

  /// Lets a part through if every limit does.
  ///
  /// @return when to ask again; empty when it may go now
  synchronized Optional<Instant> take(Place place, List<Limit> limits) {
    Instant now = clock.instant();
    List<Stretch> all = new ArrayList<>();
    limits.forEach(limit -> all.add(stretch(Key.of(limit, place), now)));
    Optional<Instant> wait =
        all.stream().filter(Stretch::full).map(Stretch::promise).max(Instant::compareTo);
    if (wait.isEmpty()) {
      all.forEach(stretch -> stretch.taken.add(now));
    }
    return wait;
  }

  /// How much is left of the limits that hold for a room.
  public synchronized List<Left> left(Place place, List<Limit> limits) {
    Instant now = clock.instant();
    return limits.stream()
        .map(limit -> {
          Stretch stretch = stretch(Key.of(limit, place), now);
          return new Left(limit, Math.max(0, limit.parts() - stretch.taken.size()));
        })
        .toList();
  }

  private Stretch stretch(Key key, Instant now) {
    if (stretches.size() > MOST_KEPT) {
      stretches.values().removeIf(old -> old.idle(now));
    }
    Stretch stretch = stretches.computeIfAbsent(key, k -> new Stretch(k.limit()));
    stretch.advance(now);
    return stretch;
  }

  /// What was sent within the length of a limit, and who waits.
  private static final class Stretch {

    private final Limit limit;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private final Deque<Instant> promised = new ArrayDeque<>();

    Stretch(Limit limit) {
      this.limit = limit;
    }

    void advance(Instant now) {
      while (!taken.isEmpty() && !taken.getFirst().plus(limit.per()).isAfter(now)) {
        taken.removeFirst();
      }
      while (!promised.isEmpty() && !promised.getFirst().isAfter(now)) {
        promised.removeFirst();
      }
    }

    boolean idle(Instant now) {
      advance(now);
      return taken.isEmpty() && promised.isEmpty();
    }

    /// Who was told to come comes before who was not.
    boolean full() {
      return taken.size() + promised.size() >= limit.parts();
    }

    /// The first moment that would be free if everybody came as promised.
    Instant promise() {
      int skipped = taken.size() + promised.size() - limit.parts();
      Iterator<Instant> first = taken.iterator();
      Iterator<Instant> then = promised.iterator();
      for (int i = 0; i < skipped; i++) {
        (first.hasNext() ? first : then).next();
      }
      Instant free = (first.hasNext() ? first : then).next().plus(limit.per());
      promised.add(free);
      return free;
    }
  }
}
