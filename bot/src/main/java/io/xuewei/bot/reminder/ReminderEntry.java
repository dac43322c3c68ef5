package io.xuewei.bot.reminder;

import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.util.Optional;

/// What is written down about reminders.
public sealed interface ReminderEntry extends StudyEntry {

  /// It is to be told. One that is known already, ended or not, stays as it is.
  record Planned(Reminder reminder) implements ReminderEntry {}

  /// It has ended. The first end holds.
  record Ended(long id, Reminder.Outcome outcome, Reminder.Why why, Instant at)
      implements ReminderEntry {}

  /// It waits, for the end of quiet hours.
  record Postponed(long id, Instant ready) implements ReminderEntry {}

  /// Somebody wants a group to be reminded.
  record Established(StandingReminder standing, Origin origin) implements ReminderEntry {}

  /// The reminders of a standing one are made up to then.
  record PlannedUntil(String standing, Instant until) implements ReminderEntry {}

  /// A standing one is over, with all of its reminders that wait.
  record CalledOff(String standing, Instant at) implements ReminderEntry {}

  /// Reminders are not wanted any more, or again.
  ///
  /// @param group empty: everywhere
  /// @param person empty: the whole group
  record Muted(Optional<String> group, Optional<String> person, boolean muted, Origin origin)
      implements ReminderEntry {}

  /// By whom, when and with which message.
  record Origin(Optional<String> by, Instant at, Optional<String> messageId) {}
}
