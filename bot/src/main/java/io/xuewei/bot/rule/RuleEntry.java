package io.xuewei.bot.rule;

import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.util.Optional;

/// What is written down about rules. Nothing is ever overwritten: the last decision holds.
public sealed interface RuleEntry extends StudyEntry {

  /// Somebody has decided.
  ///
  /// @param scope a group's id, a unit's id, or [Rules#ALL]
  /// @param value as [Format] writes it; empty takes the scope's decision back
  record Decided(
      String scope, String name, String value, Optional<String> by, Instant at, String messageId)
      implements RuleEntry {}
}
