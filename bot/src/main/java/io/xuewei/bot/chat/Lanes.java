package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Works rooms off: each room by one thread at a time, different rooms in parallel.
final class Lanes {

  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  /// How often a room was woken since its lane started. A room that is not here has no lane.
  private final ConcurrentMap<Place, Integer> wakes = new ConcurrentHashMap<>();

  /// Whether the last write failed, so that a full disk is logged once and not every second.
  private final AtomicBoolean stuck = new AtomicBoolean();

  private final Executor executor;
  private final Consumer<Place> work;

  /// @param work does all that there is to do in a room
  Lanes(Executor executor, Consumer<Place> work) {
    this.executor = executor;
    this.work = work;
  }

  /// There may be something to do in a room. Never lost: a lane that is about to end looks again.
  void wake(Place place) {
    if (wakes.merge(place, 1, Integer::sum) > 1) {
      return;
    }
    try {
      executor.execute(() -> run(place));
    } catch (RuntimeException e) {
      wakes.remove(place);
      throw e;
    }
  }

  private void run(Place place) {
    Integer seen;
    do {
      seen = wakes.get(place);
      workSafely(place);
    } while (!wakes.remove(place, seen));
  }

  private void workSafely(Place place) {
    try {
      work.accept(place);
      if (stuck.getAndSet(false)) {
        LOG.log(Level.INFO, "the database can be written again");
      }
    } catch (Inbox.NotStored e) {
      if (!stuck.getAndSet(true)) {
        LOG.log(Level.WARNING, "nothing is lost, but everything waits: {0}", e.getMessage());
      }
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "a room of channel {0} stopped; it is tried again: {1}",
          place.channel(),
          Worker.kind(e));
    }
  }
}
