package io.xuewei.bot.attendance;

import io.xuewei.bot.calendar.Direction;
import io.xuewei.bot.calendar.Found;
import io.xuewei.bot.calendar.Reference;
import io.xuewei.bot.calendar.TimeExpression;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which lesson somebody means: the one at hand, the next, the last, or those of a time in words.
final class LessonFinder {

  private static final Duration AHEAD = Duration.ofDays(92);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern UP_TO = Pattern.compile(".*[到至]\\s*$");
  private static final Pattern NEXT = Pattern.compile(".*下(一)?[次回节堂].*");

  private final Lessons lessons;
  private final TimeExpressions times;
  private final Clock clock;

  LessonFinder(Lessons lessons, TimeExpressions times, Clock clock) {
    this.lessons = lessons;
    this.times = times;
    this.clock = clock;
  }

  /// Days, the last one included.
  record Days(LocalDate from, LocalDate to) {}

  /// The lesson that took sign-ins at a time, also when it was ended after that.
  Optional<Lesson> taking(String group, Instant at) {
    Optional<Lesson> open = lessons.open(group, at);
    return open.isPresent() || !at.isBefore(clock.instant())
        ? open
        : lessons.between(group, at.minus(LONGEST), at.plus(LONGEST)).stream()
            .filter(LessonFinder::isHeld)
            .filter(l -> !l.hours().opens().isAfter(at) && l.hours().closes().isAfter(at))
            .max(Comparator.comparing(l -> l.hours().starts()));
  }

  /// The next one that is planned, not begun yet.
  Optional<Lesson> next(String group, Instant at) {
    return lessons.between(group, at.plusMillis(1), at.plus(AHEAD)).stream()
        .filter(LessonFinder::isPlanned)
        .findFirst();
  }

  /// The one that takes sign-ins, else the next.
  Optional<Lesson> atHand(String group, Instant at) {
    return taking(group, at).or(() -> next(group, at));
  }

  /// Those that began in the days before a time, the latest first.
  List<Lesson> held(String group, Instant at, int days) {
    return lessons.between(group, at.minus(Duration.ofDays(days)), at.plusMillis(1)).stream()
        .filter(LessonFinder::isHeld)
        .sorted(Comparator.comparing((Lesson l) -> l.hours().starts()).reversed())
        .toList();
  }

  /// Those that are not over yet, in the time that the words name; the one at hand when they name
  /// none.
  ///
  /// @return empty when the words name a time that cannot be
  Optional<List<Lesson>> toCome(String group, String words, Instant at) {
    if (NEXT.matcher(words).matches()) {
      return Optional.of(next(group, at).stream().toList());
    }
    Optional<Found> found = times.find(words, reference(at, Direction.PLANNED));
    if (found.isEmpty()) {
      return Optional.of(atHand(group, at).stream().toList());
    }
    boolean upTo = UP_TO.matcher(words.substring(0, start(found.get()))).matches();
    LocalDate today = LocalDate.ofInstant(at, zone());
    return days(found.get().value(), today)
        .map(days -> upTo ? new Days(today, days.to()) : days)
        .map(days -> in(group, days, l -> isPlanned(l) && l.hours().ends().isAfter(at)));
  }

  /// Those that have begun, on the days that the words name.
  ///
  /// @return empty when the words name no time, or one that cannot be
  Optional<List<Lesson>> begun(String group, String words, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, zone());
    return times
        .find(words, reference(at, Direction.LOOKED_UP))
        .flatMap(found -> days(found.value(), today))
        .map(days -> in(group, days, l -> isHeld(l) && !l.hours().starts().isAfter(at)));
  }

  private List<Lesson> in(String group, Days days, Predicate<Lesson> which) {
    Instant from = days.from().atStartOfDay(zone()).toInstant();
    Instant to = days.to().plusDays(1).atStartOfDay(zone()).toInstant();
    return lessons.between(group, from, to).stream().filter(which).toList();
  }

  private static int start(Found found) {
    return found.at().getFirst().start();
  }

  private Reference reference(Instant at, Direction direction) {
    return new Reference(LocalDateTime.ofInstant(at, zone()), direction);
  }

  private static Optional<Days> days(TimeExpression time, LocalDate today) {
    return switch (time) {
      case TimeExpression.Moment moment -> one(moment.at().toLocalDate());
      case TimeExpression.Day day -> one(day.date());
      case TimeExpression.Days days -> Optional.of(new Days(days.from(), days.to()));
      case TimeExpression.Span span ->
          Optional.of(new Days(span.from().toLocalDate(), span.to().toLocalDate()));
      case TimeExpression.Deadline end ->
          Optional.of(new Days(today, end.by().minusNanos(1).toLocalDate()));
      case TimeExpression.TimeOfDay _, TimeExpression.Hours _ -> one(today);
      case TimeExpression.Length length ->
          Optional.of(
              new Days(today, length.after(today.atStartOfDay()).minusNanos(1).toLocalDate()));
      case TimeExpression.Ambiguous two -> days(two.likely(), today);
      case TimeExpression.Impossible(var _, var read) when read.isPresent() ->
          days(read.get(), today);
      case TimeExpression.Impossible _, TimeExpression.Repeats _ -> Optional.empty();
    };
  }

  private static Optional<Days> one(LocalDate day) {
    return Optional.of(new Days(day, day));
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  private static boolean isPlanned(Lesson lesson) {
    return lesson.status() == Lesson.Status.PLANNED;
  }

  private static boolean isHeld(Lesson lesson) {
    return lesson.status() != Lesson.Status.CANCELLED;
  }
}
