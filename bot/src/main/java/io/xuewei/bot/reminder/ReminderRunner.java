package io.xuewei.bot.reminder;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.reminder.Reminder.Outcome;
import io.xuewei.bot.reminder.Reminder.Why;
import io.xuewei.bot.roster.Directory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what is due: called every second.
///
/// What is due in a group at the same time is one message, and no more than some groups are told in
/// one call, so that nothing bursts after a downtime. A message and the ends of its reminders are
/// stored in one transaction: a crash repeats nothing and loses nothing. Every reminder ends
/// exactly once, as sent, late, suppressed or dropped.
public final class ReminderRunner {

  private static final int READY_AT_ONCE = 500;
  private static final int GROUPS_AT_ONCE = 20;

  private final ReminderPlanner planner;
  private final Reminders reminders;
  private final Judge judge;
  private final Told told;
  private final Records records;
  private final Clock clock;

  /// What a message is made of.
  record Told(NoticeBoard board, Directory directory, Mentioning mentioning, Wording wording) {}

  /// Who decides.
  record Minds(ReminderPlanner planner, Judge judge) {}

  ReminderRunner(Minds minds, Reminders reminders, Told told, Records records, Clock clock) {
    this.planner = minds.planner();
    this.judge = minds.judge();
    this.reminders = reminders;
    this.told = told;
    this.records = records;
    this.clock = clock;
  }

  /// A reminder that is told now.
  private record Telling(Reminder reminder, Verdict.Tell words) {}

  /// Plans, and tells what is due.
  public void runDue() {
    planner.plan();
    Instant now = clock.instant();
    Map<String, List<Reminder>> byGroup =
        reminders.ready(now, READY_AT_ONCE).stream()
            .collect(
                Collectors.groupingBy(Reminder::group, LinkedHashMap::new, Collectors.toList()));
    byGroup.values().stream().limit(GROUPS_AT_ONCE).forEach(due -> inGroup(due, now));
  }

  private void inGroup(List<Reminder> due, Instant now) {
    var entries = new ArrayList<Entry>();
    var telling = new ArrayList<Telling>();
    for (Reminder reminder : due) {
      switch (judge.of(reminder, now)) {
        case Verdict.Tell words -> telling.add(new Telling(reminder, words));
        case Verdict.End end -> entries.add(ended(reminder, end.outcome(), end.why(), now));
        case Verdict.Wait wait ->
            entries.add(new ReminderEntry.Postponed(reminder.id(), wait.until()));
      }
    }
    List<Telling> last = withoutOvertaken(telling, entries, now);
    if (last.isEmpty()) {
      records.write(entries);
      return;
    }
    tell(last, entries, now);
  }

  /// Of one lesson only the latest is told: who hears that it begins need not hear that it is
  /// tomorrow.
  private static List<Telling> withoutOvertaken(
      List<Telling> telling, List<Entry> entries, Instant now) {
    var last = new ArrayList<Telling>();
    for (Telling one : telling) {
      Reminder reminder = one.reminder();
      boolean overtaken =
          telling.stream().map(Telling::reminder).anyMatch(other -> isLater(other, reminder));
      if (overtaken) {
        entries.add(ended(reminder, Outcome.DROPPED, Why.OVERTAKEN, now));
      } else {
        last.add(one);
      }
    }
    return last;
  }

  /// Of the same lesson or standing wish, and later.
  private static boolean isLater(Reminder other, Reminder reminder) {
    boolean same =
        other.about().equals(reminder.about()) && !reminder.about().equals(Reminder.About.GROUP);
    return same
        && Comparator.comparing(Reminder::kind)
                .thenComparing(one -> one.times().due())
                .compare(other, reminder)
            > 0;
  }

  private void tell(List<Telling> telling, List<Entry> entries, Instant now) {
    Reminder first = telling.getFirst().reminder();
    List<Place> places = told.board().open(told.directory().places(first.group()));
    var ends = new ArrayList<Entry>(entries);
    for (Telling one : telling) {
      Outcome outcome = one.words().late() ? Outcome.LATE : Outcome.SENT;
      ends.add(
          places.isEmpty()
              ? ended(one.reminder(), Outcome.DROPPED, Why.NO_WAY, now)
              : ended(one.reminder(), outcome, Why.TOLD, now));
    }
    if (places.isEmpty()) {
      records.write(ends);
      return;
    }
    List<NoticeBoard.Posting> postings =
        places.stream().map(place -> posting(place, telling)).toList();
    told.board().post(postings, ends);
  }

  private NoticeBoard.Posting posting(Place place, List<Telling> telling) {
    String key =
        telling.stream()
            .map(one -> Long.toString(one.reminder().id()))
            .collect(Collectors.joining(",", "reminder ", ""));
    Instant until =
        telling.stream()
            .map(one -> one.reminder().times().until())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    List<String> texts = telling.stream().map(this::text).toList();
    String text = texts.size() == 1 ? texts.getFirst() : told.wording().together(texts);
    var people =
        telling.stream().flatMap(one -> one.words().missing().stream()).distinct().toList();
    Mentioning.Call call =
        told.mentioning().call(telling.getFirst().reminder().group(), place, people);
    Optional<String> others =
        call.others() == 0 ? Optional.empty() : Optional.of(told.wording().others(call.others()));
    String all = others.map(more -> text + more).orElse(text);
    return new NoticeBoard.Posting(place, key, all, call.mentions(), until);
  }

  private String text(Telling one) {
    return one.words().late() ? told.wording().late(one.words().text()) : one.words().text();
  }

  private static ReminderEntry.Ended ended(
      Reminder reminder, Outcome outcome, Why why, Instant now) {
    return new ReminderEntry.Ended(reminder.id(), outcome, why, now);
  }
}
