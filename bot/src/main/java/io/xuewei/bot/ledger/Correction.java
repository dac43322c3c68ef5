package io.xuewei.bot.ledger;

import java.time.Instant;
import java.util.Optional;

/// A later row of the record, with what stood there before. Rows are only ever added.
///
/// @param about whom, by name; empty: the lesson itself
/// @param before as it was printed until then
/// @param numbers 实到 before and after
/// @param by the name; empty: the member
public record Correction(
    String lesson,
    Optional<String> about,
    String before,
    String after,
    Numbers numbers,
    Origin origin) {

  /// How many were counted as present.
  public record Numbers(int before, int after) {}

  /// By whom, when, why.
  public record Origin(
      Optional<String> by, Instant at, Optional<String> why, Optional<String> messageId) {}
}
