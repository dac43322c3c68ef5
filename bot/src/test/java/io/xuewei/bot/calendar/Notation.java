package io.xuewei.bot.calendar;

import java.time.Period;
import java.util.Optional;

/// Times in the short form of the test data.
final class Notation {

  private Notation() {}

  static String of(Optional<TimeExpression> time) {
    return time.map(Notation::of).orElse("-");
  }

  static String of(TimeExpression time) {
    return switch (time) {
      case TimeExpression.Moment(var at) -> at.toString();
      case TimeExpression.Day(var date, var part) ->
          date + part.map(word -> " " + word.name()).orElse("");
      case TimeExpression.Days(var from, var to) -> from + ".." + to;
      case TimeExpression.Span(var from, var to) -> from + ".." + to;
      case TimeExpression.Deadline(var by) -> "before " + by;
      case TimeExpression.Repeats(var recurrence) -> "repeats " + withoutAnchor(recurrence);
      case TimeExpression.TimeOfDay(var at, int days) -> (days == 0 ? "" : "+1 ") + at;
      case TimeExpression.Hours(var from, var to) -> from + "-" + to;
      case TimeExpression.Length(var days, var length) ->
          days.equals(Period.ZERO) ? length.toString() : days.toString();
      case TimeExpression.Ambiguous(var likely, var other, var doubt) ->
          of(likely) + " ? " + of(other) + " " + doubt;
      case TimeExpression.Impossible(var flaw, var read) ->
          "no " + flaw + read.map(would -> " " + of(would)).orElse("");
    };
  }

  private static String withoutAnchor(Recurrence recurrence) {
    String text = recurrence.text();
    return text.substring(0, text.lastIndexOf(" | ")).replace(" | ", " \\ ");
  }
}
