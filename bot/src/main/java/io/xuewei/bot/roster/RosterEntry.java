package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.time.LocalDate;

/// What is written down about people and groups. Written twice it is written once.
public sealed interface RosterEntry extends StudyEntry {

  /// A group was heard of for the first time.
  record Founded(Group group, Place place, Instant at) implements RosterEntry {}

  /// Somebody was met for the first time.
  record Met(Person person, Instant at) implements RosterEntry {}

  /// An account turned out to be somebody's.
  ///
  /// @param shown the name that the platform shows
  record Linked(Member member, String person, String shown, Instant at) implements RosterEntry {}

  /// Somebody joined a group because they took part.
  record Joined(String person, String group, LocalDate since, Instant at, String messageId)
      implements RosterEntry {}
}
