package io.xuewei.index.dense;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets work behind the answering give way to the answering.
///
/// ```java
/// try (var asking = courtesy.question()) {
///   answer();
/// }
/// ```
///
/// The other side calls [#giveWay] before each piece of work. Safe for many threads; asking never
/// waits.
public final class Courtesy {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private int asking;

  /// A question in flight; closing it twice counts once.
  public interface Asking extends AutoCloseable {
    @Override
    void close();
  }

  /// Counts a question in until it is closed.
  public Asking question() {
    add(1);
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.compareAndSet(true, false)) {
        add(-1);
      }
    };
  }

  private void add(int questions) {
    lock.lock();
    try {
      asking += questions;
      if (asking == 0) {
        quiet.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits until no question is in flight, but no longer than `atMost`.
  void giveWay(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (asking > 0 && left > 0) {
        left = quiet.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Whether somebody is giving way at present.
  boolean isMakingWait() {
    lock.lock();
    try {
      return lock.hasWaiters(quiet);
    } finally {
      lock.unlock();
    }
  }
}
