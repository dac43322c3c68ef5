package io.xuewei.bot.ledger;

import io.xuewei.bot.lesson.Lesson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is stored of a lesson, before it is made a record of.
///
/// @param stated every state of the lesson, the first first; the last holds
/// @param roster who belonged to the group on the day
/// @param kept whether the roster was imported
/// @param rows of the register, the first first
public record RawLesson(
    String organisation,
    List<Stated> stated,
    List<Enrolment> roster,
    boolean kept,
    List<Row> rows,
    Body body) {

  public RawLesson {
    stated = List.copyOf(stated);
    roster = List.copyOf(roster);
    rows = List.copyOf(rows);
  }

  /// The lesson as somebody stated it.
  public record Stated(
      Lesson lesson,
      Optional<String> by,
      Instant at,
      Optional<String> messageId,
      Optional<String> why) {}

  Lesson lesson() {
    return stated.getLast().lesson();
  }
}
