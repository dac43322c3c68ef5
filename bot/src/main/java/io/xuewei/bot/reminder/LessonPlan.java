package io.xuewei.bot.reminder;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.reminder.Reminder.Kind;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Which reminders a lesson asks for, by the rules of its group. Zero in a rule means none.
final class LessonPlan {

  private static final Duration START_IS_NEWS = Duration.ofMinutes(30);
  private static final Duration MAKE_UP_IS_NEWS = Duration.ofDays(3);

  private final Rules rules;
  private final ZoneId zone;

  LessonPlan(Rules rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  List<Reminder> of(Lesson lesson) {
    var all = new ArrayList<Reminder>();
    if (lesson.status() == Lesson.Status.CANCELLED) {
      return all;
    }
    if (lesson.status() == Lesson.Status.PLANNED) {
      before(lesson, all);
      during(lesson, all);
    }
    int makeUp = rules.value(Rulebook.REMIND_MAKE_UP, lesson.group());
    if (makeUp > 0) {
      Instant due = lesson.hours().ends().plus(Duration.ofHours(makeUp));
      add(all, lesson, Kind.MAKE_UP, due, due.plus(MAKE_UP_IS_NEWS));
    }
    return all;
  }

  private void before(Lesson lesson, List<Reminder> all) {
    Instant starts = lesson.hours().starts();
    int days = rules.value(Rulebook.REMIND_DAYS, lesson.group());
    if (days > 0) {
      Instant due = starts.atZone(zone).minusDays(days).toInstant();
      add(all, lesson, Kind.DAY_BEFORE, due, starts);
    }
    int minutes = rules.value(Rulebook.REMIND_MINUTES, lesson.group());
    if (minutes > 0) {
      add(all, lesson, Kind.SOON, starts.minus(Duration.ofMinutes(minutes)), starts);
    }
  }

  private void during(Lesson lesson, List<Reminder> all) {
    Instant starts = lesson.hours().starts();
    Instant ends = earlier(lesson.hours().ends(), lesson.hours().closes());
    if (rules.value(Rulebook.REMIND_START, lesson.group())) {
      add(all, lesson, Kind.START, starts, earlier(starts.plus(START_IS_NEWS), ends));
    }
    int missing = rules.value(Rulebook.REMIND_MISSING, lesson.group());
    if (missing > 0) {
      add(all, lesson, Kind.MISSING, starts.plus(Duration.ofMinutes(missing)), ends);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void add(
      List<Reminder> all, Lesson lesson, Kind kind, Instant due, Instant until) {
    if (due.isBefore(until)) {
      var about = Reminder.About.lesson(lesson.id());
      all.add(new Reminder(0, lesson.group(), about, kind, Reminder.Times.of(due, until)));
    }
  }
}
