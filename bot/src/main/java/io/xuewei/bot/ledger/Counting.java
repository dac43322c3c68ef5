package io.xuewei.bot.ledger;

import io.xuewei.bot.rule.Standing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// By which rules a ledger is counted.
///
/// @param excluded who is not among those expected
/// @param apart who is shown in lines of their own besides
/// @param version of the rules
/// @param cutOff what was known until then
public record Counting(Set<Standing> excluded, Set<Standing> apart, long version, Instant cutOff) {

  public Counting {
    excluded = Set.copyOf(excluded);
    apart = Set.copyOf(apart);
  }

  /// The same with mobile members among those expected, or not.
  Set<Standing> withMobile(boolean counted) {
    var changed = EnumSet.noneOf(Standing.class);
    changed.addAll(excluded);
    if (counted) {
      changed.remove(Standing.MOBILE);
    } else {
      changed.add(Standing.MOBILE);
    }
    return changed;
  }

  Basis basis(TreeMap<Standing, Integer> exclusions) {
    var versions = new TreeSet<Long>();
    versions.add(version);
    return new Basis(exclusions, versions, cutOff);
  }

  /// 0 of 0.
  Rate nothing() {
    return new Rate(0, 0, 0, basis(new TreeMap<>()));
  }
}
