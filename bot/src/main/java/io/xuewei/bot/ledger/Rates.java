package io.xuewei.bot.ledger;

import io.xuewei.bot.rule.Standing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Works rates out from lessons' records. Only lessons that are over and were held count; where
/// nobody knows who belongs to the group, a lesson counts as unknown.
final class Rates {

  private final Counting counting;
  private final List<LessonRecord> lessons;

  Rates(Counting counting, List<LessonRecord> lessons) {
    this.counting = counting;
    this.lessons = lessons.stream().filter(lesson -> lesson.state().counts()).toList();
  }

  Figures all() {
    return new Figures(
        attendance(counting.excluded()),
        attendance(counting.withMobile(true)),
        attendance(counting.withMobile(false)),
        participation(),
        full(),
        coverage(_ -> true));
  }

  /// 到会率
  Rate attendance(Set<Standing> excluded) {
    return perLesson(excluded, _ -> true, PersonLine::isPresent);
  }

  /// 到会率 of those with a standing alone.
  Rate apart(Standing standing) {
    var others = new HashSet<>(counting.excluded());
    others.remove(standing);
    return perLesson(others, line -> line.standings().contains(standing), PersonLine::isPresent);
  }

  /// 参学率
  Rate participation() {
    return perLesson(counting.excluded(), _ -> true, PersonLine::hasTakenPart);
  }

  private Rate perLesson(
      Set<Standing> excluded, Predicate<PersonLine> among, Predicate<PersonLine> done) {
    return lessons.stream()
        .map(lesson -> rate(lesson, excluded, among, done))
        .reduce(counting.nothing(), Rate::plus);
  }

  private Rate rate(
      LessonRecord lesson,
      Set<Standing> excluded,
      Predicate<PersonLine> among,
      Predicate<PersonLine> done) {
    if (!lesson.state().rosterKept()) {
      return new Rate(0, 0, 1, counting.basis(new TreeMap<>()));
    }
    List<PersonLine> expected =
        lesson.persons().stream().filter(among).filter(p -> p.isExpected(excluded)).toList();
    var reasons = Counts.of(lesson.persons().stream().filter(among).toList(), excluded).excluded();
    long numerator = expected.stream().filter(done).count();
    return new Rate(numerator, expected.size(), 0, counting.basis(reasons));
  }

  /// 全勤: of those who were expected at all, how many never were missing without an excuse.
  Rate full() {
    return perPerson(lessons, lines -> lines.stream().noneMatch(PersonLine::isUnexcused));
  }

  /// 覆盖率: of those who were expected at one of the lessons, how many took part in one.
  ///
  /// @param which the lessons on a material
  Rate coverage(Predicate<LessonRecord> which) {
    return perPerson(
        lessons.stream().filter(which).toList(),
        lines -> lines.stream().anyMatch(PersonLine::hasTakenPart));
  }

  private Rate perPerson(List<LessonRecord> among, Predicate<Collection<PersonLine>> done) {
    Map<String, List<PersonLine>> expected =
        among.stream()
            .filter(lesson -> lesson.state().rosterKept())
            .flatMap(lesson -> lesson.persons().stream())
            .filter(line -> line.isExpected(counting.excluded()))
            .collect(Collectors.groupingBy(PersonLine::person));
    long numerator = expected.values().stream().filter(done::test).count();
    int unknown = (int) among.stream().filter(lesson -> !lesson.state().rosterKept()).count();
    return new Rate(
        numerator, expected.size(), unknown, counting.basis(neverExpected(among, expected)));
  }

  /// Persons left out of all lessons, each by the first reason.
  private TreeMap<Standing, Integer> neverExpected(
      List<LessonRecord> among, Map<String, List<PersonLine>> expected) {
    var seen = new HashSet<>(expected.keySet());
    var reasons = new TreeMap<Standing, Integer>();
    for (LessonRecord lesson : among) {
      for (PersonLine line : lesson.persons()) {
        if (line.invited() && seen.add(line.person())) {
          line.exclusion(counting.excluded()).ifPresent(r -> reasons.merge(r, 1, Integer::sum));
        }
      }
    }
    return reasons;
  }
}
