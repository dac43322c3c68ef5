package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is written down about people and groups. Written twice it is written once.
public sealed interface RosterEntry extends StudyEntry {

  /// A group was heard of for the first time.
  record Founded(Group group, Place place, Instant at) implements RosterEntry {}

  /// A group is known that talks nowhere yet, or something about it changed.
  record Opened(Group group, Instant at) implements RosterEntry {}

  /// A known group talks there.
  record Placed(String group, Place place) implements RosterEntry {}

  /// Somebody was met for the first time.
  record Met(Person person, Instant at) implements RosterEntry {}

  /// What somebody is called, and what tells them apart from others of the name.
  record Named(Person person, String note) implements RosterEntry {}

  /// An account turned out to be somebody's.
  ///
  /// @param shown the name that the platform shows
  record Linked(Member member, String person, String shown, Instant at) implements RosterEntry {}

  /// Somebody joined a group because they took part.
  record Joined(String person, String group, LocalDate since, Instant at, String messageId)
      implements RosterEntry {}

  /// Somebody belongs to a group for these days. Takes the place of what was known of the same
  /// days, and of any later.
  record Enrolled(String person, String group, RosterMember.Term term, Origin origin)
      implements RosterEntry {}

  /// Somebody is counted otherwise for these days. Takes the place of what was known of the same
  /// days, and of any later; an end before the beginning takes it back.
  record Stands(String person, String group, Stay stay, Origin origin) implements RosterEntry {}

  /// @param until the last day
  /// @param why as the organiser said it; never an illness
  record Stay(
      StandingKind kind, LocalDate since, Optional<LocalDate> until, Optional<String> why) {}

  /// What somebody may do in a group from now on.
  record Appointed(String person, String group, Role role, Origin origin) implements RosterEntry {}

  /// A unit stands there in the tree, registered from the day that it was first heard of.
  record Registered(Unit unit, LocalDate on) implements RosterEntry {}

  /// A unit's people study in a group from a day on. Takes the place of any other group of the
  /// unit; one formed alone is counted under the unit.
  record Covered(Unit.Cover cover, LocalDate since) implements RosterEntry {}

  /// A name that may be one of several, or is not on the roster: the organiser is asked.
  record Doubted(Doubt doubt, String messageId) implements RosterEntry {}

  /// The organiser is asked about them now.
  record AskedAbout(List<Long> doubts, Instant at) implements RosterEntry {}

  /// It is known who it is: what was written of the stand-in is theirs now.
  record Recognised(long doubt, String standIn, String person, Instant at) implements RosterEntry {}
}
