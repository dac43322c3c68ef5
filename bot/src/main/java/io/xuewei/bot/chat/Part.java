package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One part of a reply on its way out.
///
/// @param id the same on every attempt, so that the platform can tell a repetition: the
///   `webhook-id`
/// @param channel through which it goes
/// @param roomId the conversation it goes to
/// @param inReplyTo the id of the message it answers
/// @param text what the group sees
/// @param number from 1
/// @param of how many parts the reply has
/// @param references the quotes in it; on the first part only
/// @param mentions whom it calls; on the first part only
/// @param until for a notice, which nobody asked for just now: until then it waits for a way to its
///   room; empty for a reply
public record Part(
    String id,
    String channel,
    String roomId,
    String inReplyTo,
    String text,
    int number,
    int of,
    List<Reference> references,
    List<Mention> mentions,
    Optional<Instant> until) {

  public Part {
    references = List.copyOf(references);
    mentions = List.copyOf(mentions);
  }

  /// A part that calls nobody.
  public Part(
      String id,
      String channel,
      String roomId,
      String inReplyTo,
      String text,
      int number,
      int of,
      List<Reference> references,
      Optional<Instant> until) {
    this(id, channel, roomId, inReplyTo, text, number, of, references, List.of(), until);
  }

  /// Its text with `@张三 @李四` in a last line, for a platform that knows no other mention.
  public String plainText() {
    return mentions.isEmpty()
        ? text
        : text + "\n" + mentions.stream().map(Mention::plain).collect(Collectors.joining(" "));
  }
}
