package io.xuewei.bot.chat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes parts of what is said to a room, with ids of their own.
///
/// The id comes from the key and the number of the part alone: the same on every attempt, and
/// another for everything else that is said. It does not depend on the database: a platform that
/// remembers ids must not take something new for something old.
public final class Notices {

  private final Channels channels;

  public Notices(Channels channels) {
    this.channels = channels;
  }

  /// What is told to a room although nobody asked just now.
  ///
  /// @param inReplyTo the message that it goes back to
  /// @param notice what it is and until when it is worth telling
  public List<Part> parts(Place place, String inReplyTo, Notice notice) {
    String key = place.channel() + "\n" + notice.key();
    return parts(
        place,
        inReplyTo,
        key,
        new Reply(notice.text(), List.of(), notice.mentions()),
        Optional.of(notice.until()));
  }

  /// Something to tell a room.
  ///
  /// @param key what it is, for good: `work 17 of 2025-06-12T11:00:00Z`
  /// @param mentions whom it calls
  /// @param until a platform that takes nothing unasked gets it with the next reply until then
  public record Notice(String key, String text, List<Mention> mentions, Instant until) {

    /// One that calls nobody.
    public Notice(String key, String text, Instant until) {
      this(key, text, List.of(), until);
    }
  }

  /// What answers a message.
  List<Part> reply(Message message, String key, Reply reply) {
    return parts(Place.of(message), message.id(), key, reply, Optional.empty());
  }

  private List<Part> parts(
      Place place, String inReplyTo, String key, Reply reply, Optional<Instant> until) {
    List<String> texts = channels.named(place.channel()).split(reply.text());
    var parts = new ArrayList<Part>();
    for (String text : texts) {
      int number = parts.size() + 1;
      parts.add(
          new Part(
              id(key, number),
              place.channel(),
              place.room(),
              inReplyTo,
              text,
              number,
              texts.size(),
              number == 1 ? reply.references() : List.of(),
              number == 1 ? reply.mentions() : List.of(),
              until));
    }
    return parts;
  }

  static String id(String key, int number) {
    String all = key + "\n" + number;
    return "msg_" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }
}
