package io.xuewei.bot.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a turn writes down about documents and what was quoted from them.
public sealed interface KnowledgeEntry extends Entry {

  /// Quotes were given in a group. No member is in it.
  ///
  /// @param roomTitle the group's name, or empty
  /// @param messageId the message that the quotes answered
  record Cited(Place place, String roomTitle, String messageId, List<Quoted> quotes, Instant at)
      implements KnowledgeEntry {
    public Cited {
      quotes = List.copyOf(quotes);
    }
  }

  /// A quote and how its document stood when it was given.
  ///
  /// @param version of the document's text
  /// @param inForce false when it was given as what held before
  record Quoted(Reference reference, String version, boolean inForce) {}

  /// A question was answered wrongly, says a member. Nothing of the member is in it; the question
  /// is the kept one, so that one that is not kept stays so.
  ///
  /// @param question as it went to the library
  /// @param since the question was asked after this
  /// @param correction what would be right, from somebody who may say so
  record Rated(Place place, String question, Instant since, Optional<String> correction, Instant at)
      implements KnowledgeEntry {}

  /// Something was ordered that has to be confirmed. One for each member and room: a new one takes
  /// the place of the last.
  record AskedBack(Place place, Member member, Order order, Instant at) implements KnowledgeEntry {}

  /// What waited for 确认 is confirmed or dropped.
  record Settled(Place place, Member member) implements KnowledgeEntry {}

  /// Work on the knowledge base, to be begun as soon as this is stored; the room is told how it
  /// ended.
  ///
  /// @param messageId the message that ordered it
  record Ordered(Place place, Member by, Order order, String messageId, Instant at)
      implements KnowledgeEntry {}

  /// An answer became the standard answer to a question until the end of a day.
  record Pinned(Member by, String question, List<Quoted> quotes, LocalDate until, Instant at)
      implements KnowledgeEntry {
    public Pinned {
      quotes = List.copyOf(quotes);
    }
  }

  /// A standard answer was taken back.
  record Unpinned(long pin, Instant at) implements KnowledgeEntry {}

  /// A room is told which of its answers no longer hold. Nothing happens when one of the recalls
  /// has been corrected before.
  record Corrected(List<Long> recalls, List<Part> parts, Instant at) implements KnowledgeEntry {
    public Corrected {
      recalls = List.copyOf(recalls);
      parts = List.copyOf(parts);
    }
  }
}
