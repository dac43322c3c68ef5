package io.xuewei.bot.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An organisation of the tree with the figures of its own groups.
///
/// @param own empty: it has no group of its own
public record UnitFigures(
    String unit, String name, Optional<Figures> own, List<UnitFigures> below) {

  public UnitFigures {
    below = List.copyOf(below);
  }

  /// All figures of it and of what is below it: numerators and denominators summed, so that a large
  /// branch weighs more than a small one. Empty: no group anywhere.
  public Optional<Figures> total() {
    return Stream.concat(own.stream(), below.stream().flatMap(unit -> unit.total().stream()))
        .reduce(Figures::plus);
  }
}
