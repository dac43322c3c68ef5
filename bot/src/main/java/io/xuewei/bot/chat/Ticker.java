package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Calls something again and again: the thread behind `runDue()`. Tests call `runDue()` themselves.
public final class Ticker implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Ticker.class.getName());

  private final ScheduledExecutorService threads =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ticker").daemon().factory());

  /// Calls `step` now and then every `period`. A step that fails is logged and called again.
  public Ticker every(Duration period, String name, Runnable step) {
    var _ =
        threads.scheduleWithFixedDelay(
            () -> safely(name, step), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private static void safely(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, name + " failed; it is tried again", e);
    }
  }

  /// Waits for a step at work.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
