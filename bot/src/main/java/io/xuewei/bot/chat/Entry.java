package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that a turn writes down, in the same transaction as its reply.
public sealed interface Entry
    permits Entry.Asked, Entry.Remembered, Entry.Chosen, KnowledgeEntry, StudyEntry {

  /// A question and how it ended. Who asked, where and what are there only as far as the member's
  /// [Choice] allows.
  ///
  /// @param room empty in a conversation of two without consent, where it would name the member
  record Asked(
      Optional<Place> room,
      Optional<Member> member,
      Optional<String> text,
      Instant at,
      Ending ending)
      implements Entry {}

  /// How a question ended.
  ///
  /// @param outcome `answered`, `clarify` or `refused`
  /// @param confidence between 0 and 1
  /// @param passageIds what was quoted
  record Ending(String outcome, double confidence, List<String> passageIds) {
    public Ending {
      passageIds = List.copyOf(passageIds);
    }
  }

  /// What the next follow-up refers to.
  record Remembered(Place place, Member member, Dialogue dialogue, Instant at) implements Entry {}

  /// A decision about records. Leaving also takes the member's code off the questions kept so far.
  record Chosen(Member member, Choice choice, Instant at) implements Entry {}
}
