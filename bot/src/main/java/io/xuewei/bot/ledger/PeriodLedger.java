package io.xuewei.bot.ledger;

import io.xuewei.bot.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The ledger of a group over a period.
///
/// @param lessons oldest first, cancelled ones and those to come included; those do not count
/// @param documents 覆盖率 of documents
public record PeriodLedger(
    Scope scope, Counting counting, List<LessonRecord> lessons, List<DocumentCoverage> documents) {

  public PeriodLedger {
    lessons = List.copyOf(lessons);
    documents = List.copyOf(documents);
  }

  /// Whose ledger and over which days, both included.
  public record Scope(String group, String organisation, LocalDate from, LocalDate to) {}

  /// How much of a document has been delivered and recalled.
  ///
  /// @param clauses 0: unknown
  public record DocumentCoverage(String title, int recalled, int clauses) {}

  /// The numbers of one of the lessons.
  public Counts counts(LessonRecord lesson) {
    return Counts.of(lesson.persons(), counting.excluded());
  }

  /// 到会率 of one of the lessons; unknown unless it is over.
  public Rate attendance(LessonRecord lesson) {
    return new Rates(counting, List.of(lesson)).attendance(counting.excluded());
  }

  /// 参学率 of one of the lessons.
  public Rate participation(LessonRecord lesson) {
    return new Rates(counting, List.of(lesson)).participation();
  }

  /// The rates of the period.
  public Figures figures() {
    return new Rates(counting, lessons).all();
  }

  /// 到会率 of those who are shown apart by the rule.
  public SequencedMap<Standing, Rate> apart() {
    var rates = new LinkedHashMap<Standing, Rate>();
    counting.apart().stream()
        .sorted()
        .forEach(standing -> rates.put(standing, new Rates(counting, lessons).apart(standing)));
    return rates;
  }

  /// Everybody who was expected at a lesson that is over, by name.
  public List<PersonSummary> persons() {
    var lines = new TreeMap<String, List<PersonLine>>();
    for (LessonRecord lesson : lessons) {
      if (lesson.state().counts()) {
        lesson.persons().stream()
            .filter(line -> line.isExpected(counting.excluded()))
            .forEach(
                line -> lines.computeIfAbsent(line.person(), _ -> new ArrayList<>()).add(line));
      }
    }
    return lines.values().stream()
        .map(this::summary)
        .sorted(Comparator.comparing(PersonSummary::name).thenComparing(PersonSummary::person))
        .toList();
  }

  private PersonSummary summary(List<PersonLine> lines) {
    PersonLine last = lines.getLast();
    long present = lines.stream().filter(PersonLine::isPresent).count();
    var rate = new Rate(present, lines.size(), 0, counting.basis(new TreeMap<>()));
    return new PersonSummary(last.person(), last.name(), lines, rate);
  }

  /// All corrections, in the order in which they were made.
  public List<Correction> corrections() {
    return lessons.stream()
        .flatMap(lesson -> lesson.corrections().stream())
        .sorted(Comparator.comparing(correction -> correction.origin().at()))
        .toList();
  }
}
