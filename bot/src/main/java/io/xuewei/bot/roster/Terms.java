package io.xuewei.bot.roster;

import java.time.LocalDate;
import java.util.Optional;

/// The days that a line of a file gives somebody.
final class Terms {

  private Terms() {}

  /// Of somebody new: from the day of the import when the file does not say.
  static RosterMember.Term of(RosterLine line, LocalDate today) {
    Optional<LocalDate> left = line.term().left();
    LocalDate latest = left.filter(last -> last.isBefore(today)).orElse(today);
    return new RosterMember.Term(line.term().joined().orElse(latest), left, Optional.empty());
  }

  /// Of somebody known: what the file does not say stays. Who had left and is in the file again has
  /// come back.
  static RosterMember.Term of(RosterLine line, RosterMember member, LocalDate today) {
    RosterMember.Term before = member.term();
    boolean back = line.term().left().isEmpty() && !before.holds(today) && past(before, today);
    if (back) {
      return of(line, today);
    }
    LocalDate since = line.term().joined().orElse(before.since());
    return new RosterMember.Term(since, line.term().left().or(before::until), before.home());
  }

  private static boolean past(RosterMember.Term term, LocalDate today) {
    return term.until().filter(last -> last.isBefore(today)).isPresent();
  }
}
