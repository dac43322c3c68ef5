package io.xuewei.bot.roster;

import java.util.Set;

/// What a line of a file does to a roster.
public sealed interface RosterChange {

  RosterLine line();

  /// Somebody new to the group.
  ///
  /// @param person known from another group, or with an id of their own
  /// @param known whether they are known from another group
  record Added(RosterLine line, Person person, boolean known) implements RosterChange {}

  /// Somebody of the group, of whom something changes.
  ///
  /// @param fields what
  record Changed(RosterLine line, RosterMember member, Set<Field> fields) implements RosterChange {

    public Changed {
      fields = Set.copyOf(fields);
    }
  }

  /// Somebody of the group who left.
  record Left(RosterLine line, RosterMember member, Set<Field> fields) implements RosterChange {

    public Left {
      fields = Set.copyOf(fields);
    }
  }

  /// As it is known already.
  record Unchanged(RosterLine line, RosterMember member) implements RosterChange {}

  /// What can change.
  enum Field {
    NOTE,
    TERM,
    ROLE,
    STANDING,
    ACCOUNT
  }
}
