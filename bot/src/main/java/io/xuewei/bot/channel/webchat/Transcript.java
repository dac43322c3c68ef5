package io.xuewei.bot.channel.webchat;

import io.xuewei.bot.wire.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What was said in the room since the server started: the last lines, in memory.
///
/// Safe for use by many threads.
final class Transcript {

  /// How many lines are kept; a browser that missed more sees the gap closed by a `reset`.
  static final int KEPT = 500;

  static final int MOST_SUBSCRIBERS = 100;

  private final String run;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Event> lines = new ArrayDeque<>();
  private final Map<String, String> idOfLine = new LinkedHashMap<>();
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private long next = 1;

  /// @param run differs between two starts of the server
  Transcript(String run) {
    this.run = run;
  }

  /// Appends a line unless it is there already: the outbox may send a part twice.
  void add(Line line) {
    addIf(line, () -> true);
  }

  /// Appends a line if, and after, `stored` says so; whatever comes later comes behind it.
  boolean addIf(Line line, BooleanSupplier stored) {
    lock.lock();
    try {
      boolean fresh = stored.getAsBoolean();
      if (fresh && !idOfLine.containsKey(line.id())) {
        append(line);
      }
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  private void append(Line line) {
    var event = new Event(run + "-" + next++, "line", Json.write(line));
    idOfLine.put(line.id(), event.id());
    lines.add(event);
    if (lines.size() > KEPT) {
      lines.remove();
      idOfLine.remove(idOfLine.keySet().iterator().next());
    }
    subscribers.forEach(subscriber -> subscriber.offer(event));
  }

  /// Everything behind the last event that the browser saw; everything, after a `reset`, when that
  /// is not known here.
  ///
  /// @param lastEventId as the browser sent it, or empty
  /// @throws TooMany when too many browsers listen
  Subscriber subscribe(String lastEventId) throws TooMany {
    lock.lock();
    try {
      if (subscribers.size() >= MOST_SUBSCRIBERS) {
        throw new TooMany();
      }
      var subscriber = new Subscriber();
      boolean known = lines.stream().anyMatch(event -> event.id().equals(lastEventId));
      if (!known) {
        subscriber.offer(new Event(run + "-0", "reset", "{}"));
      }
      lines.stream()
          .dropWhile(event -> known && !event.id().equals(lastEventId))
          .skip(known ? 1 : 0)
          .forEach(subscriber::offer);
      subscribers.add(subscriber);
      return subscriber;
    } finally {
      lock.unlock();
    }
  }

  void unsubscribe(Subscriber subscriber) {
    subscriber.close();
    subscribers.remove(subscriber);
  }

  /// Lets every browser go.
  void close() {
    subscribers.forEach(Subscriber::close);
  }

  /// No more browsers can listen.
  static final class TooMany extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }
}
