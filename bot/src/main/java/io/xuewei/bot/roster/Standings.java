package io.xuewei.bot.roster;

import java.util.EnumSet;
import java.util.Set;

/// What a line of a file says of the standings of somebody known.
final class Standings {

  private Standings() {}

  /// A kind that no column of the file speaks of stays.
  static Set<StandingKind> wanted(RosterFile file, RosterLine line, RosterMember member) {
    var wanted = EnumSet.noneOf(StandingKind.class);
    wanted.addAll(line.standings());
    for (StandingKind kind : member.standings()) {
      RosterColumn column =
          kind == StandingKind.MOBILE ? RosterColumn.MOBILE : RosterColumn.STANDING;
      if (!file.columns().contains(column)) {
        wanted.add(kind);
      }
    }
    return wanted;
  }
}
