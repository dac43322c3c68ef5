package io.xuewei.bot.chat;

import java.util.List;

/// What the bot says, before any platform's limits.
///
/// @param text what the group sees
/// @param references the quotes in it
/// @param mentions whom it calls
public record Reply(String text, List<Reference> references, List<Mention> mentions) {

  public Reply {
    references = List.copyOf(references);
    mentions = List.copyOf(mentions);
  }

  /// A reply that calls nobody.
  public Reply(String text, List<Reference> references) {
    this(text, references, List.of());
  }

  /// A reply that quotes nothing.
  public static Reply of(String text) {
    return new Reply(text, List.of());
  }
}
