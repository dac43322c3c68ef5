package io.xuewei.bot.ledger;

import java.util.List;

/// Everything that is recorded of one lesson.
///
/// @param state how far it is
/// @param corrections in the order in which they were made
public record LessonRecord(
    String id,
    State state,
    Head head,
    List<PersonLine> persons,
    Body body,
    Tail tail,
    List<Correction> corrections) {

  public LessonRecord {
    persons = List.copyOf(persons);
    corrections = List.copyOf(corrections);
  }

  /// How far a lesson is, and whether its head count can be known.
  ///
  /// @param over whether it counts: a lesson to come or going on does not yet
  /// @param rosterKept whether it is known who belongs to the group; else 应到 prints 待补
  public record State(boolean over, boolean cancelled, boolean rosterKept) {

    /// Whether its numbers go into rates.
    boolean counts() {
      return over && !cancelled;
    }
  }
}
