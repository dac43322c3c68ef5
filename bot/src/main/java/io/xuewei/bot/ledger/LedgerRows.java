package io.xuewei.bot.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is stored of lessons, with everything that no longer holds.
public interface LedgerRows {

  /// Ids of the lessons of a group that start in a time, first to last.
  ///
  /// @param from included
  /// @param to excluded
  List<String> lessons(String group, Instant from, Instant to);

  /// A lesson with the roster of a day.
  Optional<RawLesson> lesson(String id, LocalDate on);
}
