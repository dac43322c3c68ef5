package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.Direction;
import io.xuewei.bot.calendar.Recurrence;
import io.xuewei.bot.calendar.Reference;
import io.xuewei.bot.calendar.Spoken;
import io.xuewei.bot.calendar.TimeExpression;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.calendar.WorkCalendar;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.reminder.Reminder.Outcome;
import io.xuewei.bot.reminder.Reminder.Why;
import io.xuewei.bot.reminder.StandingReminder.When;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Understands the times and topics that organisers name when they speak of reminders.
final class Wishes {

  private static final int MOST_LINES = 30;

  private final Reminders reminders;
  private final Lessons lessons;
  private final Agenda agenda;
  private final TimeExpressions times;
  private final WorkCalendar calendar;
  private final Texts texts;
  private final Clock clock;

  /// What is looked up.
  record Sources(Reminders reminders, Lessons lessons, Agenda agenda, WorkCalendar calendar) {}

  Wishes(Sources sources, Texts texts, Clock clock) {
    reminders = sources.reminders();
    lessons = sources.lessons();
    agenda = sources.agenda();
    calendar = sources.calendar();
    times = new TimeExpressions(calendar);
    this.texts = texts;
    this.clock = clock;
  }

  /// What some words about a time mean.
  sealed interface Time {}

  /// @param doubtful whether they may mean something else
  record Read(When when, boolean doubtful) implements Time {}

  /// @param why what to say to it
  record Unclear(String why) implements Time {}

  Time read(String words) {
    return times
        .find(words, said(Direction.PLANNED))
        .map(found -> read(found.value(), false, words))
        .orElseGet(() -> new Unclear(texts.say("reminder.noTime", words)));
  }

  private Time read(TimeExpression time, boolean doubtful, String words) {
    return switch (time) {
      case TimeExpression.Moment(var at) -> new Read(When.once(instant(at)), doubtful);
      case TimeExpression.TimeOfDay hour -> new Read(When.once(instant(nextAt(hour))), doubtful);
      case TimeExpression.Repeats(var every) when every.time().isPresent() ->
          new Read(When.every(every), doubtful);
      case TimeExpression.Ambiguous two -> read(two.likely(), true, words);
      case TimeExpression.Impossible(var flaw, _) ->
          new Unclear(texts.say("reminder.flaw." + flaw, words));
      default -> new Unclear(texts.say("reminder.noHour", words));
    };
  }

  private LocalDateTime nextAt(TimeExpression.TimeOfDay hour) {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalDateTime today = hour.on(now.toLocalDate());
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  private Instant instant(LocalDateTime at) {
    return at.atZone(clock.getZone()).toInstant();
  }

  private Reference said(Direction direction) {
    return Reference.at(clock, clock.getZone(), direction);
  }

  Optional<LocalDateTime> next(Recurrence every) {
    return every.next(LocalDateTime.now(clock), calendar);
  }

  /// What is called off.
  record Cancelled(List<Entry> entries, List<String> lines) {}

  /// The reminders of a day or days, or the standing ones whose content the words name.
  Cancelled cancelled(String group, String words, Instant now) {
    var cancelled = new Cancelled(new ArrayList<>(), new ArrayList<>());
    Optional<TimeExpression> time = times.only(words, said(Direction.PLANNED));
    if (time.isEmpty()) {
      byContent(group, words, now, cancelled);
      return cancelled;
    }
    days(time.get()).ifPresent(days -> byDays(group, days, now, cancelled));
    return cancelled;
  }

  private void byContent(String group, String words, Instant now, Cancelled cancelled) {
    String topic = words.replaceFirst("^(大家|全体)?", "").replaceFirst("的$", "").strip();
    for (StandingReminder wish : reminders.standing()) {
      if (wish.group().equals(group) && !topic.isEmpty() && wish.content().contains(topic)) {
        cancelled.entries().add(new ReminderEntry.CalledOff(wish.id(), now));
        String when =
            wish.when()
                .recurrence()
                .map(every -> Spoken.full().say(every))
                .orElseGet(() -> say(wish.when().once().orElseThrow()));
        cancelled.lines().add(texts.say("reminder.line", when, wish.content()));
      }
    }
  }

  private void byDays(String group, TimeExpression.Days days, Instant now, Cancelled cancelled) {
    for (Reminder reminder : reminders.waiting(group)) {
      LocalDate due = LocalDate.ofInstant(reminder.times().due(), clock.getZone());
      if (!due.isBefore(days.from()) && !due.isAfter(days.to())) {
        cancelled
            .entries()
            .add(new ReminderEntry.Ended(reminder.id(), Outcome.SUPPRESSED, Why.CALLED_OFF, now));
        cancelled.lines().add(line(reminder.times().due(), reminder.kind(), topic(reminder)));
      }
    }
  }

  private String topic(Reminder reminder) {
    return reminder
        .about()
        .standing()
        .flatMap(reminders::standing)
        .map(StandingReminder::content)
        .or(() ->
            reminder
                .about()
                .lesson()
                .flatMap(lessons::lesson)
                .map(Lesson::subject)
                .map(Lesson.Subject::topic))
        .orElse("");
  }

  /// What the group is going to be told in a period, one line each; next week when none is named.
  List<String> preview(String group, String period, Instant now) {
    String words = period.isBlank() ? texts.say("reminder.nextWeek") : period;
    TimeExpression.Days days =
        times
            .only(words, said(Direction.PLANNED))
            .flatMap(Wishes::days)
            .orElseGet(() -> {
              LocalDate today = LocalDate.now(clock);
              return new TimeExpression.Days(today, today.plusDays(6));
            });
    return agenda.reminders(group, days.from(), days.to(), now).stream()
        .limit(MOST_LINES)
        .map(item -> line(item.at(), item.kind(), item.what()))
        .toList();
  }

  private String line(Instant at, Reminder.Kind kind, String what) {
    return texts.say("reminder.line", say(at), texts.say("reminder.what." + kind, what));
  }

  private String say(Instant at) {
    return Spoken.brief(LocalDate.now(clock)).say(LocalDateTime.ofInstant(at, clock.getZone()));
  }

  private static Optional<TimeExpression.Days> days(TimeExpression time) {
    return switch (time) {
      case TimeExpression.Days days -> Optional.of(days);
      case TimeExpression.Day(var date, _) -> Optional.of(new TimeExpression.Days(date, date));
      case TimeExpression.Moment(var at) ->
          Optional.of(new TimeExpression.Days(at.toLocalDate(), at.toLocalDate()));
      case TimeExpression.Ambiguous two -> days(two.likely());
      default -> Optional.empty();
    };
  }
}
