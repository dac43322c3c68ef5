package io.xuewei.bot.chat;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What arrives goes before what is answered: a platform waits a few seconds for its
/// acknowledgement and then sends again, a member waits for an answer anyway.
///
/// A rush is the time in which something is being stored without a break; where many come at once,
/// a moment without any is no break, for more are on their way in. Answering begins nothing until
/// the rush that it met is over, or has lasted so long that nobody need wait for its end; so a
/// stream of messages that never stops does not keep anybody from an answer, and the answer to a
/// single message is not held up.
final class Precedence {

  /// From so many at once on, more are expected.
  private static final int CROWD = 4;

  private final long patience;
  private final long breather;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition over = lock.newCondition();
  private int arriving;
  private int most;
  private long rushes;
  private long began;
  private long ends = System.nanoTime();

  /// @param longest how much of a rush is waited for
  /// @param breather how long nothing has to come for a rush of many to be over
  Precedence(Duration longest, Duration breather) {
    this.patience = longest.toNanos();
    this.breather = breather.toNanos();
  }

  /// Something is going to be stored; [#arrived] follows in any case.
  void arrives() {
    lock.lock();
    try {
      if (arriving++ == 0 && System.nanoTime() - ends >= 0) {
        rushes++;
        began = System.nanoTime();
        most = 0;
      }
      most = Math.max(most, arriving);
    } finally {
      lock.unlock();
    }
  }

  /// It is stored, or could not be.
  void arrived() {
    lock.lock();
    try {
      if (--arriving == 0) {
        ends = System.nanoTime() + (most < CROWD ? 0 : breather);
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
      for (long left = left(); left > 0 && rushes == met; left = left()) {
        var _ = over.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /// How much of the rush there is still to wait for, as far as is known.
  private long left() {
    long now = System.nanoTime();
    long longest = began + patience - now;
    return arriving > 0 ? longest : Math.min(longest, ends - now);
  }
}
