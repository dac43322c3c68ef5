package io.xuewei.bot.chat;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What arrives goes before what is answered: a platform waits a few seconds for its
/// acknowledgement and then sends again, a member waits for an answer anyway.
///
/// A rush is the time in which something is being stored without a break. Answering begins nothing
/// until the rush that it met is over, or has lasted so long that nobody need wait for its end; so
/// a stream of messages that never stops does not keep anybody from an answer.
final class Precedence {

  private final long patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition over = lock.newCondition();
  private int arriving;
  private long rushes;
  private long began;

  /// @param longest how much of a rush is waited for
  Precedence(Duration longest) {
    this.patience = longest.toNanos();
  }

  /// Something is going to be stored; [#arrived] follows in any case.
  void arrives() {
    lock.lock();
    try {
      if (arriving++ == 0) {
        rushes++;
        began = System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /// It is stored, or could not be.
  void arrived() {
    lock.lock();
    try {
      if (--arriving == 0) {
        over.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits for the end of the rush, if there is one. Who is interrupted goes on.
  void giveWay() {
    lock.lock();
    try {
      long met = rushes;
      long left = began + patience - System.nanoTime();
      while (arriving > 0 && rushes == met && left > 0) {
        left = over.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
