package io.xuewei.bot.attendance;

import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What taking the register works with.
///
/// @param rules what each group has decided
/// @param ids where ids of calls and pages come from
public record Office(Books books, People people, Rules rules, Saying saying, Ids ids) {

  private static final int SHOWN = 20;

  /// What is looked up.
  public record Books(Register register, Lessons lessons, Calls calls, CheckInPages pages) {}

  /// Who is who.
  public record People(Directory directory, Introductions introductions) {}

  /// How words are said and understood.
  ///
  /// @param clock its zone is the unit's
  public record Saying(Texts texts, TimeExpressions times, Clock clock) {}

  Instant now() {
    return saying.clock().instant();
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, saying.clock().getZone());
  }

  LessonFinder finder() {
    return new LessonFinder(books.lessons(), saying.times(), saying.clock());
  }

  Introduction who(Message message) {
    return people.introductions().of(message);
  }

  /// When it was sent, so that nobody is late because we were down; but not in the future, whatever
  /// the platform's clock says.
  Instant sent(Message message) {
    Instant now = now();
    return message.sentAt().isAfter(now) ? now : message.sentAt();
  }

  /// Everybody on a group's roster on the day of a lesson, as names to match with.
  NameMatching roster(String group, Instant at) {
    return new NameMatching(
        people.directory().roster(group, day(at)).stream()
            .filter(person -> !person.name().isEmpty())
            .map(person -> new Match.Known(person.id(), person.name()))
            .toList());
  }

  String name(String person) {
    return people.directory().person(person).map(p -> p.name()).orElse("");
  }

  String say(String key, Object... values) {
    return saying.texts().say("attendance." + key, values);
  }

  /// A lesson as it is called in chat: `6月13日主题党日`.
  String title(Lesson lesson) {
    LocalDate day = day(lesson.hours().starts());
    return say("lesson", day.getMonthValue(), day.getDayOfMonth(), lesson.subject().topic());
  }

  /// Names or titles one after the other.
  String list(Collection<String> several) {
    return String.join("、", several);
  }

  /// Who is missing, as far as the group's rule lets the group read it: names, or how to see them.
  String missing(String group, List<String> names) {
    if (!rules.value(Rulebook.NAMES_IN_GROUP, group)) {
      return say("missingHidden");
    }
    String more = names.size() > SHOWN ? say("more", names.size()) : "";
    return list(names.subList(0, Math.min(SHOWN, names.size()))) + more;
  }

  /// Minutes since the start for somebody who is late by the group's rule, 0 for somebody who is
  /// not.
  int lateMinutes(Lesson lesson, Instant at) {
    Duration grace = Duration.ofMinutes(rules.value(Rulebook.LATE, lesson.group()));
    Duration since = Duration.between(lesson.hours().starts(), at);
    return since.compareTo(grace) > 0 ? Math.toIntExact(since.toMinutes()) : 0;
  }

  /// Says something, and writes down these with whatever was new about the person.
  static Turn turn(Introduction who, String said, Collection<? extends Entry> entries) {
    return turn(Optional.of(Reply.of(said)), who, entries);
  }

  static Turn turn(Optional<Reply> reply, Introduction who, Collection<? extends Entry> entries) {
    List<Entry> all = new ArrayList<>(who.news());
    all.addAll(entries);
    return new Turn(reply, all);
  }
}
