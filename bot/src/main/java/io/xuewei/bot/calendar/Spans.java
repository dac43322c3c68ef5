package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes spans of a beginning and an end.
final class Spans {

  private final Assembly assembly;

  Spans(Assembly assembly) {
    this.assembly = assembly;
  }

  /// Minutes of the day of the beginning.
  private record Pair(int start, int end) {}

  /// From an hour to an hour; without a day it is the hours of any day.
  TimeExpression hours(@Nullable DateReading date, ClockReading first, ClockReading last) {
    List<Pair> pairs = new ArrayList<>();
    for (int start : first.minutes()) {
      int end = last.endOf(first, start);
      if (end >= 0) {
        pairs.add(new Pair(start, end));
      }
    }
    if (pairs.isEmpty()) {
      return new TimeExpression.Impossible(Flaw.NO_SUCH_TIME);
    }
    if (date == null) {
      return Assembly.choice(pairs, Spans::anyDay, first.doubt());
    }
    if (date.flaw() != null) {
      return new TimeExpression.Impossible(date.flaw());
    }
    return date.single()
        ? onDay(date.from(), date.roll(), pairs, first.doubt())
        : new TimeExpression.Ambiguous(
            onDay(date.from(), 0, pairs, first.doubt()),
            onDay(date.to(), 0, pairs, first.doubt()),
            Doubt.WHICH_DAY);
  }

  private TimeExpression onDay(LocalDate day, int roll, List<Pair> pairs, Doubt doubt) {
    List<TimeExpression.Span> spans = pairs.stream().map(pair -> span(day, pair)).toList();
    Reference said = assembly.said();
    List<TimeExpression.Span> open =
        spans.stream()
            .filter(span ->
                said.planned() ? span.to().isAfter(said.now()) : !span.from().isAfter(said.now()))
            .toList();
    if (!open.isEmpty()) {
      return Assembly.choice(open, span -> span, doubt);
    }
    if (roll != 0) {
      return onDay(day.plusDays(roll), 0, pairs, doubt);
    }
    return said.planned()
        ? Assembly.past(spans.getFirst())
        : Assembly.choice(spans, span -> span, doubt);
  }

  private static TimeExpression.Span span(LocalDate day, Pair pair) {
    return new TimeExpression.Span(Assembly.at(day, pair.start()), Assembly.at(day, pair.end()));
  }

  private static TimeExpression anyDay(Pair pair) {
    return new TimeExpression.Hours(time(pair.start()), time(pair.end()));
  }

  private static LocalTime time(int minutes) {
    return Assembly.at(LocalDate.EPOCH, minutes).toLocalTime();
  }

  /// From a time on one day to a time on another.
  TimeExpression dated(TimeExpression first, TimeExpression last) {
    if (first instanceof TimeExpression.Impossible) {
      return first;
    }
    if (last instanceof TimeExpression.Impossible) {
      return last;
    }
    if (first instanceof TimeExpression.Ambiguous(var likely, var other, var doubt)) {
      return new TimeExpression.Ambiguous(dated(likely, last), dated(other, last), doubt);
    }
    if (last instanceof TimeExpression.Ambiguous(var likely, var other, var doubt)) {
      return new TimeExpression.Ambiguous(dated(first, likely), dated(first, other), doubt);
    }
    LocalDateTime from = ((TimeExpression.Moment) first).at();
    LocalDateTime to = ((TimeExpression.Moment) last).at();
    return to.isAfter(from)
        ? new TimeExpression.Span(from, to)
        : new TimeExpression.Impossible(Flaw.BACKWARDS);
  }
}
