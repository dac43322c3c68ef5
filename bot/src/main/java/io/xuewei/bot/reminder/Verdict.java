package io.xuewei.bot.reminder;

import io.xuewei.bot.roster.Person;
import java.time.Instant;
import java.util.List;

/// What becomes of a reminder that is due.
sealed interface Verdict {

  /// It is told.
  ///
  /// @param missing who is to be mentioned
  record Tell(String text, List<Person> missing, boolean late) implements Verdict {}

  /// It is not told.
  record End(Reminder.Outcome outcome, Reminder.Why why) implements Verdict {
    static End suppressed(Reminder.Why why) {
      return new End(Reminder.Outcome.SUPPRESSED, why);
    }

    static End dropped(Reminder.Why why) {
      return new End(Reminder.Outcome.DROPPED, why);
    }
  }

  /// It waits.
  record Wait(Instant until) implements Verdict {}
}
