package io.xuewei.bot.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The reminders as they are stored.
public interface Reminders {

  /// Those without an end that may be told now, those that waited longest first.
  List<Reminder> ready(Instant now, int most);

  /// All that are due in a time, ended or not.
  ///
  /// @param from included
  /// @param to excluded
  List<Reminder> between(Instant from, Instant to);

  /// Those of a group that have not ended, by time.
  List<Reminder> waiting(String group);

  /// All that have not ended and belong to lessons.
  List<Reminder> waitingForLessons();

  /// Another text whenever lessons, rules or standing reminders have changed.
  String state();

  /// How a reminder ended.
  Optional<Ending> ending(long id);

  /// The standing ones that are not over, of all groups.
  List<StandingReminder> standing();

  /// The standing one of that id, over or not.
  Optional<StandingReminder> standing(String id);

  /// Whether a group wants nothing unasked.
  boolean hushed(String group);

  /// Who does not want to be reminded in a group.
  Set<String> muted(String group);

  /// How one ended.
  record Ending(Reminder.Outcome outcome, Reminder.Why why, Instant at) {}
}
