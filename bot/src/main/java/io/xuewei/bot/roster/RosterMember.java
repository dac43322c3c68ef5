package io.xuewei.bot.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// How somebody stands to a group: their last term in it, and what they are there.
///
/// @param note tells two of the same name apart; may be empty
/// @param standings those that hold on the day that was asked for
public record RosterMember(
    Person person, String note, Term term, Role role, Set<StandingKind> standings) {

  public RosterMember {
    standings = Set.copyOf(standings);
  }

  /// The days of belonging.
  ///
  /// @param until the last day
  /// @param home the group that a guest comes from
  public record Term(LocalDate since, Optional<LocalDate> until, Optional<String> home) {

    /// From a day on.
    public static Term from(LocalDate since) {
      return new Term(since, Optional.empty(), Optional.empty());
    }

    /// The same, to a last day.
    public Term endingOn(LocalDate day) {
      return new Term(since, Optional.of(day), home);
    }

    /// Whether a day is one of them.
    public boolean holds(LocalDate day) {
      return !since.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
    }
  }

  public boolean guest() {
    return term.home().isPresent();
  }
}
