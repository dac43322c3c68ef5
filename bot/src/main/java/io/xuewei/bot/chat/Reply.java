package io.xuewei.bot.chat;

import java.util.List;

/// What the bot says, before any platform's limits.
///
/// @param text what the group sees
/// @param references the quotes in it
public record Reply(String text, List<Reference> references) {

  public Reply {
    references = List.copyOf(references);
  }

  /// A reply that quotes nothing.
  public static Reply of(String text) {
    return new Reply(text, List.of());
  }
}
