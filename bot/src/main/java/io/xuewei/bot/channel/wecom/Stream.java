package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.NotSent;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The answer to one message as WeCom comes and gets it: with the callback that brought the message
/// if it is there within a moment, else by looking again and again.
///
/// It holds one part. A part that was handed out counts as sent and stays, since WeCom asks again
/// when a response got lost. A part that nobody came for is taken back, and must find another way:
/// never both.
final class Stream {

  /// What a callback gets.
  sealed interface Look {}

  /// Nothing is said to it.
  record Silence() implements Look {}

  /// The whole text as it is now.
  ///
  /// @param finish whether that is all
  record Frame(String text, boolean finish) implements Look {}

  /// What is said in the place of an answer.
  ///
  /// @param looking the answer will come here
  /// @param elsewhere it comes, or came, as a message of its own
  /// @param noted there is none
  record Words(String looking, String elsewhere, String noted) {}

  private final Words words;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock.
  private boolean opened;
  private boolean finished;
  private boolean silent;
  private boolean left;
  private boolean taken;
  private @Nullable String partId;
  private @Nullable String text;

  Stream(Words words) {
    this.words = words;
  }

  /// The callback that brought the message, for the first time or again. Waits for the answer.
  ///
  /// @param opens whether WeCom is to look again when there is none by then
  Look called(Duration patience, boolean opens) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (!opened && !decided() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return opened || text != null || (opens && !decided()) ? look() : new Silence();
    } finally {
      lock.unlock();
    }
  }

  /// WeCom looks how far the answer is.
  Frame refreshed() {
    lock.lock();
    try {
      return look();
    } finally {
      lock.unlock();
    }
  }

  private Frame look() {
    opened = true;
    finished = decided();
    if (text != null) {
      taken = true;
      changed.signalAll();
      return new Frame(text, true);
    }
    return new Frame(silent ? words.noted() : left ? words.elsewhere() : words.looking(), finished);
  }

  private boolean decided() {
    return text != null || silent || left;
  }

  /// There will be no answer.
  void silence() {
    lock.lock();
    try {
      silent = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Takes no answer any more, unless it has one already.
  void leave() {
    lock.lock();
    try {
      left = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Whether WeCom keeps looking.
  boolean isOpen() {
    lock.lock();
    try {
      return opened && !finished;
    } finally {
      lock.unlock();
    }
  }

  /// Puts the answer in and waits until WeCom has come for it. Once more for a part that it has
  /// come for does nothing.
  ///
  /// @throws NotSent when it does not come, or this has another answer or takes none
  void deliver(String part, String answer, Duration patience) throws NotSent, InterruptedException {
    lock.lockInterruptibly();
    try {
      boolean same = part.equals(partId);
      if (partId == null && !decided()) {
        put(part, answer);
      } else if (!same) {
        throw NotSent.otherWay("the stream takes no answer any more");
      }
      await(patience);
    } finally {
      lock.unlock();
    }
  }

  private void put(String part, String answer) {
    partId = part;
    text = answer;
    changed.signalAll();
  }

  private void await(Duration patience) throws NotSent, InterruptedException {
    boolean interrupted = true;
    try {
      long nanos = patience.toNanos();
      while (!taken && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      interrupted = false;
    } finally {
      if (!taken) {
        partId = null;
        text = null;
        left |= !interrupted;
      }
    }
    if (!taken) {
      throw NotSent.otherWay("the stream was not looked at for " + patience.toSeconds() + " s");
    }
  }
}
