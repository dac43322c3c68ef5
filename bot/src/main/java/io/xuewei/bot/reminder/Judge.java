package io.xuewei.bot.reminder;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.reminder.Reminder.Why;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.rule.Hours;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what becomes of a reminder that is due: whether its purpose is met already, whether it
/// comes too late, whether the group wants to be left alone.
final class Judge {

  /// Up to that late is in time.
  private static final Duration IN_TIME = Duration.ofMinutes(5);

  private final Reminders reminders;
  private final Lessons lessons;
  private final Rules rules;
  private final ReminderPlanner planner;
  private final Missing missing;
  private final Wording wording;

  /// What is looked up.
  record Sources(Reminders reminders, Lessons lessons, Rules rules) {}

  Judge(Sources sources, ReminderPlanner planner, Missing missing, Wording wording) {
    reminders = sources.reminders();
    lessons = sources.lessons();
    rules = sources.rules();
    this.planner = planner;
    this.missing = missing;
    this.wording = wording;
  }

  Verdict of(Reminder reminder, Instant now) {
    if (reminders.hushed(reminder.group())) {
      return Verdict.End.suppressed(Why.GROUP_MUTED);
    }
    Optional<Lesson> lesson = reminder.about().lesson().flatMap(lessons::lesson);
    if (reminder.about().lesson().isPresent()) {
      Optional<Why> outdated = planner.outdated(reminder, lesson);
      if (outdated.isPresent()) {
        return Verdict.End.suppressed(outdated.get());
      }
    }
    if (!now.isBefore(reminder.times().until())) {
      return Verdict.End.dropped(Why.TOO_LATE);
    }
    return quiet(reminder, now).orElseGet(() -> inTime(reminder, lesson, now));
  }

  /// In quiet hours it waits for their end, if it is of use then.
  private Optional<Verdict> quiet(Reminder reminder, Instant now) {
    Hours quiet = rules.value(Rulebook.QUIET_HOURS, reminder.group());
    ZoneId zone = wording.zone();
    ZonedDateTime local = now.atZone(zone);
    if (!quiet.contains(local.toLocalTime())) {
      return Optional.empty();
    }
    Instant end = next(local, quiet.to()).toInstant();
    return Optional.of(
        end.isBefore(reminder.times().until())
            ? new Verdict.Wait(end)
            : Verdict.End.suppressed(Why.QUIET_HOURS));
  }

  private static ZonedDateTime next(ZonedDateTime from, LocalTime time) {
    ZonedDateTime today = from.with(time);
    return today.isAfter(from) ? today : today.plusDays(1);
  }

  private Verdict inTime(Reminder reminder, Optional<Lesson> lesson, Instant now) {
    boolean late = now.isAfter(reminder.times().ready().plus(IN_TIME));
    if (late && !rules.value(Rulebook.REMIND_LATE, reminder.group())) {
      return Verdict.End.dropped(Why.BY_RULE);
    }
    return switch (reminder.kind()) {
      case DAY_BEFORE, SOON, START ->
          new Verdict.Tell(wording.lesson(reminder, lesson.orElseThrow(), 0), List.of(), late);
      case MISSING, MAKE_UP -> toMissing(reminder, lesson.orElseThrow(), late);
      case PREVIEW ->
          wording
              .preview(reminder)
              .<Verdict>map(text -> new Verdict.Tell(text, List.of(), late))
              .orElseGet(() -> Verdict.End.suppressed(Why.NOTHING_TO_TELL));
      case STANDING -> standing(reminder, late);
    };
  }

  private Verdict toMissing(Reminder reminder, Lesson lesson, boolean late) {
    List<Person> all = missing.from(lesson);
    if (all.isEmpty()) {
      return Verdict.End.suppressed(Why.NOBODY_MISSING);
    }
    Set<String> muted = reminders.muted(reminder.group());
    List<Person> wanted = all.stream().filter(one -> !muted.contains(one.id())).toList();
    return wanted.isEmpty()
        ? Verdict.End.suppressed(Why.PERSONS_MUTED)
        : new Verdict.Tell(wording.lesson(reminder, lesson, all.size()), wanted, late);
  }

  private Verdict standing(Reminder reminder, boolean late) {
    return reminder
        .about()
        .standing()
        .flatMap(reminders::standing)
        .<Verdict>map(wish -> new Verdict.Tell(wording.standing(reminder, wish), List.of(), late))
        .orElseGet(() -> Verdict.End.suppressed(Why.CALLED_OFF));
  }
}
