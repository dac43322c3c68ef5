package io.xuewei.bot.roster;

import java.util.Optional;
import java.util.function.Function;

/// Whose account a code in a file is.
///
/// @param channel the platform that the group talks on; empty when there is none yet, or several
/// @param owners the person of a code on it
record Accounts(Optional<String> channel, Function<String, Optional<Person>> owners) {

  Optional<Person> owner(String code) {
    return code.isEmpty() || channel.isEmpty() ? Optional.empty() : owners.apply(code);
  }

  /// Whether the code is nobody's yet, and can be somebody's.
  boolean isNew(String code) {
    return !code.isEmpty() && channel.isPresent() && owner(code).isEmpty();
  }
}
