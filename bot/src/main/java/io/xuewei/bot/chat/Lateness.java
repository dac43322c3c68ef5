package io.xuewei.bot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

/// What to do about messages that come long after they were said: a platform delivers again for
/// hours, a connection comes back with what was missed, or we were down ourselves.
///
/// Who asked the bot still gets the answer, with the time of the question before it, since the talk
/// has gone on. What was said to nobody in particular is past. A sign-in counts whenever it comes.
final class Lateness {

  private static final Duration LATE = Duration.ofMinutes(10);

  private final Texts texts;
  private final Clock clock;

  Lateness(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  private boolean isLate(Message message) {
    return message.sentAt().isBefore(clock.instant().minus(LATE));
  }

  /// What is still wanted.
  Intent wanted(Message message, Intent intent) {
    boolean past =
        switch (intent) {
          case Intent.Ask ask -> !ask.addressed();
          case Intent.FollowUp followUp -> !followUp.addressed();
          default -> false;
        };
    return past && isLate(message) ? new Intent.NotForUs() : intent;
  }

  /// The same turn; its reply says to when it belongs.
  Turn marked(Message message, Turn turn) {
    return isLate(message)
        ? new Turn(turn.reply().map(r -> late(message, r)), turn.entries())
        : turn;
  }

  private Reply late(Message message, Reply reply) {
    ZonedDateTime then = message.sentAt().atZone(clock.getZone());
    String minute = Integer.toString(100 + then.getMinute()).substring(1);
    String when =
        texts.say("late", then.getMonthValue(), then.getDayOfMonth(), then.getHour(), minute);
    return new Reply(when + reply.text(), reply.references());
  }
}
