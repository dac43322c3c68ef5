package io.xuewei.bot.channel.webchat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// One browser's queue of events. A browser that does not keep up is let go; it comes back with its
/// last event id.
final class Subscriber {

  private static final int LONGEST_QUEUE = 2_000;

  private static final Event END = new Event("", "end", "");

  private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private volatile boolean open = true;

  void offer(Event event) {
    if (!queue.offer(event)) {
      open = false;
    }
  }

  /// The next event, or nothing when there was none for this long. Look at [#open] before using it.
  Optional<Event> next(Duration wait) throws InterruptedException {
    return Optional.ofNullable(queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
  }

  boolean open() {
    return open;
  }

  void close() {
    open = false;
    queue.offer(END);
  }
}
