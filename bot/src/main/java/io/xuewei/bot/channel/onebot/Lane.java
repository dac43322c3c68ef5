package io.xuewei.bot.channel.onebot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Works a connection's messages off in their order, on a thread of its own, so that looking up
/// what they quote does not keep the connection from being read.
final class Lane {

  private static final System.Logger LOG = System.getLogger(Lane.class.getName());
  private static final int LONGEST = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String channel;

  /// Empty is the end.
  private final BlockingQueue<Optional<Event.Spoken>> waiting = new LinkedBlockingQueue<>();

  private final Thread thread;

  /// @param work hands one message on
  Lane(String channel, Consumer<Event.Spoken> work) {
    this.channel = channel;
    this.thread = Thread.ofVirtual().name("onebot-" + channel).start(() -> run(work));
  }

  /// Never blocks; beyond 1,000 waiting messages the newest are dropped.
  void add(Event.Spoken spoken) {
    if (waiting.size() < LONGEST) {
      waiting.add(Optional.of(spoken));
    } else {
      LOG.log(
          Level.WARNING, "channel {0}: too many messages wait to be stored, one is lost", channel);
    }
  }

  /// There will be no more.
  void finish() {
    waiting.add(Optional.empty());
  }

  /// Waits a little until what was there is handed on.
  void await() {
    try {
      if (Thread.currentThread() != thread) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Consumer<Event.Spoken> work) {
    try {
      Optional<Event.Spoken> next = waiting.take();
      while (next.isPresent()) {
        handle(work, next.get());
        next = waiting.take();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(Consumer<Event.Spoken> work, Event.Spoken spoken) {
    try {
      work.accept(spoken);
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "channel {0}: a message could not be stored and is lost ({1})",
          channel,
          e.getClass().getSimpleName());
    }
  }
}
