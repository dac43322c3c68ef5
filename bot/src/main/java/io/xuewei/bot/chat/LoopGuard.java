package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the bot from talking with another bot for ever: who would get more answers in a minute
/// than a person asks for gets none, until less is said.
///
/// Counted in memory, per member and room. Messages that would have been answered count too, so
/// that a bot that goes on and on is not answered again every minute.
final class LoopGuard {

  private static final System.Logger LOG = System.getLogger(LoopGuard.class.getName());
  private static final Duration SWEEP = Duration.ofMinutes(1);

  /// Who talks where.
  private record Talker(Place place, Member member) {

    static Talker of(Message message) {
      return new Talker(Place.of(message), Member.of(message));
    }
  }

  /// @param words a hash of what was said; the words themselves are not kept
  private record Saying(Talker talker, int words) {

    static Saying of(Message message) {
      return new Saying(Talker.of(message), message.text().strip().hashCode());
    }
  }

  private final InstantSource clock;
  private final Tally<Talker> answers;
  private final Tally<Saying> sameAnswers;
  private final Set<Talker> silenced = ConcurrentHashMap.newKeySet();
  private volatile Instant swept;

  LoopGuard(Patience patience, InstantSource clock) {
    this.clock = clock;
    this.answers = new Tally<>(patience.answers());
    this.sameAnswers = new Tally<>(patience.sameAnswers());
    this.swept = clock.instant();
  }

  /// Whether one more answer would be too many. Changes nothing but what is logged: a message that
  /// is tried again is not counted again.
  boolean isTooMuch(Message message) {
    Instant now = clock.instant();
    Talker talker = Talker.of(message);
    boolean tooMuch = answers.isFull(talker, now) || sameAnswers.isFull(Saying.of(message), now);
    if (!tooMuch) {
      silenced.remove(talker);
    } else if (silenced.add(talker)) {
      LOG.log(
          Level.WARNING,
          "a member talks too fast for a person and is not answered for now; channel {0}",
          message.channel());
    }
    return tooMuch;
  }

  /// A message was answered, or would have been.
  void count(Message message) {
    Instant now = clock.instant();
    answers.add(Talker.of(message), now);
    sameAnswers.add(Saying.of(message), now);
    if (now.isAfter(swept.plus(SWEEP))) {
      swept = now;
      answers.sweep(now);
      sameAnswers.sweep(now);
      silenced.removeIf(talker -> !answers.knows(talker));
    }
  }
}
