package io.xuewei.bot.roster;

import io.xuewei.bot.roster.Unit.Cover;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The coverage of organisations: the share of registered units whose people study in an active
/// group, at every node of the tree.
///
/// Registered are enterprises and branches with no unit below them: others only add up. A node's
/// figures are the sums of what is below it, never a mean of rates.
///
/// @param on the cut-off
/// @param days a group is active that held a lesson within so many days
/// @param ruleVersion the version of that rule; 0 when nobody has decided it
public record Coverage(LocalDate on, int days, long ruleVersion, List<Node> nodes) {

  public Coverage {
    nodes = List.copyOf(nodes);
  }

  /// What holds for one unit.
  ///
  /// @param depth 0 at the top
  /// @param formed how it came to its group, where it has one
  /// @param covered how many of the registered units have an active group: the numerator
  /// @param registered the denominator
  public record Node(
      Unit unit, int depth, Optional<Unit.Formed> formed, int covered, int registered) {

    /// `66.7`, half rounded up; empty, never 0 or 100, where nothing is registered.
    public Optional<String> percent() {
      if (registered == 0) {
        return Optional.empty();
      }
      var rate =
          BigDecimal.valueOf(covered * 100L)
              .divide(BigDecimal.valueOf(registered), 1, RoundingMode.HALF_UP);
      return Optional.of(rate.toPlainString());
    }
  }

  /// What it is computed from.
  ///
  /// @param active the groups that held a lesson within the days
  record Basis(List<Unit> units, List<Cover> covers, Set<String> active) {}

  static Coverage of(Basis basis, LocalDate on, int days, long ruleVersion) {
    return new Coverage(on, days, ruleVersion, new Walk(basis).all());
  }

  private static final class Walk {

    private final Basis basis;
    private final Map<String, List<Unit>> children;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Cover>> covers;
    private final List<Node> nodes = new ArrayList<>();

    Walk(Basis basis) {
      this.basis = basis;
      this.children = new UnitTree(basis.units()).children();
      this.covers = basis.covers().stream().collect(Collectors.groupingBy(Cover::unit));
      basis.units().forEach(unit -> known.add(unit.id()));
    }

    List<Node> all() {
      basis.units().stream()
          .filter(unit -> unit.parent().filter(known::contains).isEmpty())
          .sorted(Comparator.comparing(Unit::name))
          .forEach(unit -> visit(unit, 0));
      return nodes;
    }

    /// Adds the unit and all below it, the upper ones first.
    private Node visit(Unit unit, int depth) {
      int at = nodes.size();
      int covered = 0;
      int registered = 0;
      List<Unit> below = children.getOrDefault(unit.id(), List.of());
      for (Unit child : below.stream().sorted(Comparator.comparing(Unit::name)).toList()) {
        Node node = visit(child, depth + 1);
        covered += node.covered();
        registered += node.registered();
      }
      if (below.isEmpty() && counts(unit)) {
        registered = 1;
        covered = isCovered(unit) ? 1 : 0;
      }
      var node = new Node(unit, depth, formed(unit), covered, registered);
      nodes.add(at, node);
      return node;
    }

    private static boolean counts(Unit unit) {
      return unit.level() == Unit.Level.ENTERPRISE || unit.level() == Unit.Level.BRANCH;
    }

    private boolean isCovered(Unit unit) {
      return covers.getOrDefault(unit.id(), List.of()).stream()
          .anyMatch(cover -> basis.active().contains(cover.group()));
    }

    private Optional<Unit.Formed> formed(Unit unit) {
      return covers.getOrDefault(unit.id(), List.of()).stream().map(Cover::formed).findFirst();
    }
  }
}
