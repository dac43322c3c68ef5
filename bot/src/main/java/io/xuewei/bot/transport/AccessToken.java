package io.xuewei.bot.transport;

import io.xuewei.bot.chat.NotSent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// An access token that is fetched when it is needed, by one thread for all, and again when four
/// fifths of its life are over or the platform refuses it.
///
/// ```java
/// token.use(value -> call(value)); // call throws Refused when the platform says it has expired
/// ```
///
/// A refusal drops only the value that was refused: somebody else may have fetched another by then.
public final class AccessToken {

  /// A token as the platform gave it.
  public record Fresh(String value, Duration life) {
    @Override
    public String toString() {
      return "Fresh[" + life + "]";
    }
  }

  /// Asks the platform for one.
  public interface Source {
    Fresh fetch() throws NotSent, InterruptedException;
  }

  /// Does something with one.
  public interface Use<T> {
    T with(String token) throws Refused, NotSent, InterruptedException;
  }

  /// The platform does not take the token.
  public static final class Refused extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }
  }

  private record Held(String value, Instant refresh) {}

  private final Source source;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  /// Guarded by `lock`.
  private @Nullable Held held;

  public AccessToken(Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /// Does something with a token, and once more with a fresh one when it is refused.
  ///
  /// @throws NotSent when none can be had, or the fresh one is refused too
  public <T> T use(Use<T> use) throws NotSent, InterruptedException {
    String first = value("");
    try {
      return use.with(first);
    } catch (Refused _) {
      return again(use, value(first));
    }
  }

  private static <T> T again(Use<T> use, String fresh) throws NotSent, InterruptedException {
    try {
      return use.with(fresh);
    } catch (Refused twice) {
      throw NotSent.later("a fresh access token is refused: " + twice.getMessage());
    }
  }

  /// One that is not `refused`.
  private String value(String refused) throws NotSent, InterruptedException {
    lock.lockInterruptibly();
    try {
      Held now = held;
      if (now == null || now.value().equals(refused) || !clock.instant().isBefore(now.refresh())) {
        Fresh fresh = source.fetch();
        now =
            new Held(
                fresh.value(), clock.instant().plus(fresh.life().multipliedBy(4).dividedBy(5)));
        held = now;
      }
      return now.value();
    } finally {
      lock.unlock();
    }
  }
}
