package io.xuewei.bot.ledger;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes ledgers of what is stored, as of now.
///
/// ```java
/// PeriodLedger june = ledgers.of(group, first, last);
/// ```
public final class Ledgers {

  private final Stored stored;
  private final Words words;
  private final UnaryOperator<String> titles;
  private final Clock clock;

  /// What is stored.
  public record Stored(LedgerRows rows, Lessons lessons, Directory directory, Rules rules) {}

  /// @param titles the title of a document's id, with its brackets
  /// @param clock its zone is the unit's
  public Ledgers(Stored stored, Words words, UnaryOperator<String> titles, Clock clock) {
    this.stored = stored;
    this.words = words;
    this.titles = titles;
    this.clock = clock;
  }

  /// The ledger of a group.
  ///
  /// @param from the first day
  /// @param to the last day
  public PeriodLedger of(Group group, LocalDate from, LocalDate to) {
    Instant start = from.atStartOfDay(clock.getZone()).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    List<LessonRecord> records =
        stored.rows().lessons(group.id(), start, end).stream()
            .flatMap(id -> record(id).stream())
            .toList();
    return new PeriodLedger(scope(group, from, to), counting(group), records, List.of());
  }

  /// The ledger of one lesson.
  public Optional<PeriodLedger> of(Group group, Lesson lesson) {
    LocalDate day = day(lesson);
    return record(lesson.id())
        .map(record ->
            new PeriodLedger(scope(group, day, day), counting(group), List.of(record), List.of()));
  }

  private PeriodLedger.Scope scope(Group group, LocalDate from, LocalDate to) {
    return new PeriodLedger.Scope(group.title(), group.title(), from, to);
  }

  private Counting counting(Group group) {
    Rules rules = stored.rules();
    Rules.Held<?> excluded = rules.held(Rulebook.EXCLUDED, group.id());
    Rules.Held<?> apart = rules.held(Rulebook.APART, group.id());
    return new Counting(
        rules.value(Rulebook.EXCLUDED, group.id()),
        rules.value(Rulebook.APART, group.id()),
        Math.max(excluded.version(), apart.version()),
        clock.instant());
  }

  private Optional<LessonRecord> record(String id) {
    var book = new LessonBook(words, this::name, titles, clock.getZone());
    return stored
        .lessons()
        .lesson(id)
        .flatMap(lesson -> stored.rows().lesson(id, day(lesson)))
        .map(raw -> book.record(raw, clock.instant()));
  }

  private String name(String person) {
    return stored
        .directory()
        .person(person)
        .map(Person::name)
        .filter(name -> !name.isEmpty())
        .orElse(person);
  }

  private LocalDate day(Lesson lesson) {
    return LocalDate.ofInstant(lesson.hours().starts(), clock.getZone());
  }
}
