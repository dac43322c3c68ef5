package io.xuewei.bot.chat;

import java.time.Duration;
import java.util.List;

/// What a follow-up such as `出处` or `第二个展开` refers to. Kept for an hour.
///
/// @param question what was asked, as it went to the library
/// @param shown the numbered quotes of the last reply
/// @param seen the ids of all passages shown since the question was asked
/// @param choosing true when the last reply was a list to pick from
public record Dialogue(
    String question, List<Reference> shown, List<String> seen, boolean choosing) {

  /// How long it is remembered.
  public static final Duration LIFE = Duration.ofHours(1);

  /// How long a member goes on from it without mentioning the bot again.
  static final Duration FRESH = Duration.ofMinutes(10);

  public Dialogue {
    shown = List.copyOf(shown);
    seen = List.copyOf(seen);
  }
}
