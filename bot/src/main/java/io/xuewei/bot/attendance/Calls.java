package io.xuewei.bot.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Notices that asked for 收到, and who has answered.
public interface Calls {

  /// The group's call that waits for answers at a time; of several the last one.
  Optional<Call> open(String group, Instant at);

  /// Whether somebody has answered.
  boolean hasAnswered(String call, String person);

  /// The persons who have answered.
  Set<String> answered(String call);

  /// A notice that asked for 收到.
  ///
  /// @param topic what it is about; may be empty
  /// @param until answers count until then
  record Call(String id, String group, String topic, Instant until) {}
}
