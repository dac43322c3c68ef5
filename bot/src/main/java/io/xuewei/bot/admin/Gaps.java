package io.xuewei.bot.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The questions that were not answered, or badly, as far as members let them be kept. Nobody's
/// name is in it.
public interface Gaps {

  /// The latest first, at most `limit`.
  List<Missed> missed(int limit);

  /// Whether the words of a question that was asked after `since` are kept: whoever asked it did
  /// not refuse.
  boolean keeps(String question, Instant since);

  /// A question that was refused or answered wrongly.
  ///
  /// @param wrong whether it was answered, and somebody called that wrong
  /// @param correction what would be right, if somebody who may say so did
  record Missed(String question, Instant at, boolean wrong, Optional<String> correction) {}
}
