package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.Recurrence;
import io.xuewei.bot.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reminders of a standing one. Each is of use until the end of its day, for an hour at least.
final class StandingPlan {

  private static final Duration LEAST = Duration.ofHours(1);
  private static final int MOST = 1000;

  private final WorkCalendar calendar;
  private final ZoneId zone;

  StandingPlan(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /// Those that are due in a time.
  ///
  /// @param from not included
  /// @param to included
  List<Reminder> of(StandingReminder standing, Instant from, Instant to) {
    return times(standing.when(), from, to).stream().map(due -> reminder(standing, due)).toList();
  }

  private List<Instant> times(StandingReminder.When when, Instant from, Instant to) {
    if (when.recurrence().isEmpty()) {
      Optional<Instant> once = when.once().filter(at -> at.isAfter(from) && !at.isAfter(to));
      return once.map(List::of).orElse(List.of());
    }
    Recurrence recurrence = when.recurrence().get();
    var all = new ArrayList<Instant>();
    Optional<LocalDateTime> next = recurrence.next(local(from), calendar);
    while (next.isPresent() && all.size() < MOST) {
      Instant at = next.get().atZone(zone).toInstant();
      if (at.isAfter(to)) {
        break;
      }
      all.add(at);
      next = recurrence.next(next.get(), calendar);
    }
    return all;
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private Reminder reminder(StandingReminder standing, Instant due) {
    Instant dayEnds = local(due).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    Instant least = due.plus(LEAST);
    return new Reminder(
        0,
        standing.group(),
        Reminder.About.standing(standing.id()),
        Reminder.Kind.STANDING,
        Reminder.Times.of(due, dayEnds.isBefore(least) ? least : dayEnds));
  }
}
