package io.xuewei.bot.ledger;

import io.xuewei.bot.rule.Standing;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a rate rests on besides its two numbers.
///
/// @param exclusions how many were left out, by the rule's word
/// @param versions of the rules; 0 is what is usual
/// @param cutOff what was known until then
public record Basis(
    SortedMap<Standing, Integer> exclusions, SortedSet<Long> versions, Instant cutOff) {

  public Basis {
    exclusions = new TreeMap<>(exclusions);
    versions = new TreeSet<>(versions);
  }

  /// Both together; the earlier cut-off is what can be said of the sum.
  Basis plus(Basis other) {
    var sum = new TreeMap<>(exclusions);
    other.exclusions.forEach((standing, count) -> sum.merge(standing, count, Integer::sum));
    var all = new TreeSet<>(versions);
    all.addAll(other.versions);
    return new Basis(sum, all, cutOff.isBefore(other.cutOff) ? cutOff : other.cutOff);
  }
}
