package io.xuewei.bot.roster;

import io.xuewei.bot.roster.Unit.Cover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The tree of organisations, and the groups that their people study in.
public interface Units {

  /// All that are registered on a day, by name.
  List<Unit> units(LocalDate on);

  /// Which group each unit's people study in on a day.
  List<Cover> covers(LocalDate on);

  /// The groups that held a lesson, to which somebody came, that began in that time.
  ///
  /// @param until not after that
  Set<String> active(Instant from, Instant until);
}
