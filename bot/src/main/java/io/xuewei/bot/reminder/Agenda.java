package io.xuewei.bot.reminder;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a group is going to be reminded of in some days, and which lessons there are.
final class Agenda {

  private static final Duration BACK = Duration.ofDays(12);
  private static final Duration AHEAD = Duration.ofDays(9);

  private final Reminders reminders;
  private final Lessons lessons;
  private final ReminderPlanner.Plans plans;
  private final ZoneId zone;

  Agenda(Reminders reminders, Lessons lessons, ReminderPlanner.Plans plans, ZoneId zone) {
    this.reminders = reminders;
    this.lessons = lessons;
    this.plans = plans;
    this.zone = zone;
  }

  /// Something at a time.
  ///
  /// @param kind which reminder of it
  record Item(Instant at, Reminder.Kind kind, String what) {}

  /// The lessons of some days.
  ///
  /// @param to the last day
  List<Item> lessons(String group, LocalDate from, LocalDate to) {
    return lessons.between(group, start(from), start(to.plusDays(1))).stream()
        .filter(lesson -> lesson.status() == Lesson.Status.PLANNED)
        .map(lesson ->
            new Item(lesson.hours().starts(), Reminder.Kind.START, lesson.subject().topic()))
        .toList();
  }

  /// The reminders of some days that are still to come, as they are planned now.
  ///
  /// @param to the last day
  List<Item> reminders(String group, LocalDate from, LocalDate to, Instant now) {
    Instant first = start(from).isAfter(now) ? start(from) : now;
    Instant last = start(to.plusDays(1)).minusMillis(1);
    var all = new ArrayList<Item>();
    for (Lesson lesson : lessons.between(group, first.minus(BACK), last.plus(AHEAD))) {
      for (Reminder reminder : plans.lessons().of(lesson)) {
        Instant due = reminder.times().due();
        if (!due.isBefore(first) && !due.isAfter(last)) {
          all.add(new Item(due, reminder.kind(), lesson.subject().topic()));
        }
      }
    }
    for (StandingReminder wish : reminders.standing()) {
      if (wish.group().equals(group)) {
        plans.standing().of(wish, first.minusMillis(1), last).stream()
            .map(one -> new Item(one.times().due(), one.kind(), wish.content()))
            .forEach(all::add);
      }
    }
    all.sort(Comparator.comparing(Item::at));
    return all;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
