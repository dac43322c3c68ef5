package io.xuewei.bot.reminder;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.reminder.Reminder.Outcome;
import io.xuewei.bot.reminder.Reminder.Why;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Keeps the reminders in step with lessons, standing wishes and rules: adds what is asked for in
/// the days to come, and ends what is not asked for any more because the lesson was moved or
/// cancelled.
///
/// A reminder whose time is over when its lesson becomes known is not made up for.
public final class ReminderPlanner {

  /// Further than the earliest reminder before a lesson.
  private static final Duration AHEAD = Duration.ofDays(9);

  /// Longer than a lesson and the time until its make-up.
  private static final Duration BACK = Duration.ofDays(12);

  /// At the latest after that time it looks again although nothing has changed.
  private static final Duration REST = Duration.ofHours(1);

  private static final LocalTime PREVIEW = LocalTime.of(8, 30);
  private static final Duration PREVIEW_IS_NEWS = Duration.ofHours(12);

  private final Sources sources;
  private final Records records;
  private final LessonPlan lessonPlan;
  private final StandingPlan standingPlan;
  private final Clock clock;
  private String seen = "";
  private Instant last = Instant.MIN;

  /// What is planned from.
  record Sources(Reminders reminders, Lessons lessons, Directory directory, Rules rules) {}

  ReminderPlanner(Sources sources, Records records, Plans plans, Clock clock) {
    this.sources = sources;
    this.records = records;
    this.lessonPlan = plans.lessons();
    this.standingPlan = plans.standing();
    this.clock = clock;
  }

  /// How reminders come about.
  record Plans(LessonPlan lessons, StandingPlan standing) {}

  /// Plans the days ahead, if anything has changed or some time has passed.
  void plan() {
    Instant now = clock.instant();
    String state = sources.reminders().state();
    if (!state.equals(seen) || !now.isBefore(last.plus(REST)) || now.isBefore(last)) {
      planAll(now);
      seen = sources.reminders().state();
      last = now;
    }
  }

  private void planAll(Instant now) {
    var entries = new ArrayList<Entry>();
    List<Lesson> lessons = sources.lessons().between(now.minus(BACK), now.plus(AHEAD));
    Set<Reminder.Key> known =
        sources.reminders().between(now, now.plus(AHEAD).plus(BACK)).stream()
            .map(Reminder::key)
            .collect(Collectors.toSet());
    Predicate<Reminder> isNew =
        reminder -> !reminder.times().due().isBefore(now) && !known.contains(reminder.key());
    lessons.stream()
        .flatMap(lesson -> lessonPlan.of(lesson).stream())
        .filter(isNew)
        .forEach(reminder -> entries.add(new ReminderEntry.Planned(reminder)));
    previews(now).stream()
        .filter(isNew)
        .forEach(reminder -> entries.add(new ReminderEntry.Planned(reminder)));
    standing(now.plus(AHEAD), entries);
    overtaken(now, lessons, entries);
    if (!entries.isEmpty()) {
      records.write(entries);
    }
  }

  private void standing(Instant ahead, List<Entry> entries) {
    for (StandingReminder standing : sources.reminders().standing()) {
      if (standing.planned().isBefore(ahead.minus(Duration.ofDays(1)))) {
        standingPlan.of(standing, standing.planned(), ahead).stream()
            .map(ReminderEntry.Planned::new)
            .forEach(entries::add);
        entries.add(new ReminderEntry.PlannedUntil(standing.id(), ahead));
      }
    }
  }

  private List<Reminder> previews(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    Instant due = monday.atTime(PREVIEW).atZone(clock.getZone()).toInstant();
    var times = Reminder.Times.of(due, due.plus(PREVIEW_IS_NEWS));
    var all = new ArrayList<Reminder>();
    for (Group group : sources.directory().groups()) {
      if (sources.rules().value(Rulebook.PREVIEW_ON_MONDAY, group.id())) {
        all.add(new Reminder(0, group.id(), Reminder.About.GROUP, Reminder.Kind.PREVIEW, times));
      }
    }
    return all;
  }

  private void overtaken(Instant now, List<Lesson> near, List<Entry> entries) {
    Map<String, Lesson> byId =
        near.stream().collect(Collectors.toMap(Lesson::id, Function.identity()));
    var asked = new HashMap<String, Set<Reminder.Key>>();
    for (Reminder reminder : sources.reminders().waitingForLessons()) {
      String id = reminder.about().lesson().orElseThrow();
      Optional<Lesson> lesson =
          Optional.ofNullable(byId.get(id)).or(() -> sources.lessons().lesson(id));
      Set<Reminder.Key> keys =
          asked.computeIfAbsent(id, _ -> lesson.map(this::keys).orElse(Set.of()));
      if (!keys.contains(reminder.key())) {
        Why why = why(lesson);
        entries.add(new ReminderEntry.Ended(reminder.id(), Outcome.SUPPRESSED, why, now));
      }
    }
  }

  private Set<Reminder.Key> keys(Lesson lesson) {
    return lessonPlan.of(lesson).stream().map(Reminder::key).collect(Collectors.toSet());
  }

  private static Why why(Optional<Lesson> lesson) {
    return switch (lesson.map(Lesson::status).orElse(Lesson.Status.CANCELLED)) {
      case CANCELLED -> Why.LESSON_CANCELLED;
      case CLOSED -> Why.LESSON_OVER;
      case PLANNED -> Why.LESSON_MOVED;
    };
  }

  /// Why a reminder of a lesson is not asked for any more; empty when it still is.
  Optional<Why> outdated(Reminder reminder, Optional<Lesson> lesson) {
    boolean asked = lesson.map(this::keys).orElse(Set.of()).contains(reminder.key());
    return asked ? Optional.empty() : Optional.of(why(lesson));
  }
}
