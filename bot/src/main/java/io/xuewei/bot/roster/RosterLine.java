package io.xuewei.bot.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// One person of a roster file, read and checked.
///
/// @param row as the spreadsheet program counts it
/// @param group the group or unit it names; may be empty
public record RosterLine(
    int row, Who who, String group, Term term, Role role, Set<StandingKind> standings) {

  public RosterLine {
    standings = Set.copyOf(standings);
  }

  /// Who it is.
  ///
  /// @param note tells two of the same name apart; may be empty
  /// @param code the account's code on the group's platform; may be empty
  public record Who(String name, String note, String code) {}

  /// From when, and to which last day.
  public record Term(Optional<LocalDate> joined, Optional<LocalDate> left) {}
}
