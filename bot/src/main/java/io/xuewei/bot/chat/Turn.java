package io.xuewei.bot.chat;

import java.util.List;
import java.util.Optional;

/// What comes of a message: perhaps a reply, and what is to be written down.
///
/// @param reply empty means silence
/// @param entries stored together with the reply, or not at all
public record Turn(Optional<Reply> reply, List<Entry> entries) {

  public Turn {
    entries = List.copyOf(entries);
  }

  /// The same without a word: what would only make sense with the reply is not written down either,
  /// but who has signed in has signed in.
  Turn hushed() {
    List<Entry> kept = entries.stream().filter(Turn::standsWithoutReply).toList();
    return new Turn(Optional.empty(), kept);
  }

  private static boolean standsWithoutReply(Entry entry) {
    return switch (entry) {
      case Entry.Chosen _ -> true;
      case StudyEntry study -> study.standsWithoutReply();
      case Entry.Asked _, Entry.Remembered _, KnowledgeEntry _ -> false;
    };
  }

  /// Says nothing and keeps nothing.
  public static Turn silence() {
    return new Turn(Optional.empty(), List.of());
  }

  /// Says something, and writes these down.
  public static Turn say(Reply reply, Entry... entries) {
    return new Turn(Optional.of(reply), List.of(entries));
  }

  /// Says something that quotes nothing, and writes these down.
  public static Turn say(String text, Entry... entries) {
    return say(Reply.of(text), entries);
  }
}
