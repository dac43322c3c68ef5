package io.xuewei.bot.reminder;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Register;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.RosterBook;
import io.xuewei.bot.roster.StandingKind;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import io.xuewei.bot.rule.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who is expected at a lesson and has neither come nor said anything.
final class Missing {

  private final Directory directory;
  private final RosterBook book;
  private final Register register;
  private final Rules rules;
  private final ZoneId zone;

  /// Where people and what they did are looked up.
  record Sources(Directory directory, RosterBook book, Register register, Rules rules) {}

  Missing(Sources sources, ZoneId zone) {
    directory = sources.directory();
    book = sources.book();
    register = sources.register();
    rules = sources.rules();
    this.zone = zone;
  }

  /// By name. Who is not counted by the rules of the group is not missed either.
  List<Person> from(Lesson lesson) {
    LocalDate day = LocalDate.ofInstant(lesson.hours().starts(), zone);
    Map<String, Attendance> known =
        register.ofLesson(lesson.id()).stream()
            .collect(Collectors.toMap(Attendance::person, Function.identity(), (_, last) -> last));
    Set<Standing> excluded = rules.value(Rulebook.EXCLUDED, lesson.group());
    return expected(lesson, day).stream()
        .filter(person -> !person.name().isEmpty())
        .filter(person -> !settled(Optional.ofNullable(known.get(person.id()))))
        .filter(person -> !isExcluded(person, lesson, day, excluded))
        .toList();
  }

  private List<Person> expected(Lesson lesson, LocalDate day) {
    return lesson
        .expected()
        .map(ids -> ids.stream().flatMap(id -> directory.person(id).stream()).toList())
        .orElseGet(() -> directory.roster(lesson.group(), day));
  }

  private static boolean settled(Optional<Attendance> known) {
    if (known.isEmpty()) {
      return false;
    }
    return switch (known.get().presence().status()) {
      case PRESENT, MADE_UP, EXEMPT -> true;
      case LEAVE -> known.get().excuse().approval() != Attendance.Approval.REFUSED;
      case ABSENT, WITHDRAWN -> false;
    };
  }

  private boolean isExcluded(Person person, Lesson lesson, LocalDate day, Set<Standing> excluded) {
    return book.standings(person.id(), lesson.group(), day).stream()
        .map(StandingKind::name)
        .anyMatch(name -> excluded.contains(Standing.valueOf(name)));
  }
}
