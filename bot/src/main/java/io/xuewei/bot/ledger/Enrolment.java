package io.xuewei.bot.ledger;

import io.xuewei.bot.rule.Standing;
import java.util.Set;

/// Somebody on the roster on the day of a lesson.
///
/// @param guest belongs to another group, which counts them
/// @param standings on that day
public record Enrolment(String person, String name, boolean guest, Set<Standing> standings) {

  public Enrolment {
    standings = Set.copyOf(standings);
  }
}
