package io.xuewei.bot.roster;

import java.time.Instant;
import java.util.Optional;

/// Where something about people is known from.
///
/// @param by the person who says so; empty: the program, the API or the command line
/// @param messageId the evidence
public record Origin(Source source, Optional<String> by, Instant at, Optional<String> messageId) {

  /// How it came in.
  public enum Source {
    IMPORT,
    CHAT,
    API
  }

  /// From a file.
  public static Origin imported(Instant at) {
    return new Origin(Source.IMPORT, Optional.empty(), at, Optional.empty());
  }
}
