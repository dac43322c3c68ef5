package io.xuewei.bot.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Units by id, with a way to find them by what they are called.
final class UnitTree {

  private final Map<String, Unit> units = new LinkedHashMap<>();

  UnitTree(Collection<Unit> units) {
    units.forEach(this::put);
  }

  void put(Unit unit) {
    units.put(unit.id(), unit);
  }

  Collection<Unit> all() {
    return units.values();
  }

  /// Those of a name; a path `甲区/乙街道` names the ones above too.
  List<Unit> named(String path) {
    String[] names = path.split("[/／>]", -1);
    return units.values().stream().filter(unit -> fits(unit, names)).toList();
  }

  private boolean fits(Unit unit, String[] names) {
    Optional<Unit> at = Optional.of(unit);
    for (int i = names.length - 1; i >= 0; i--) {
      String name = names[i].strip();
      if (at.isEmpty() || !at.get().name().equals(name)) {
        return false;
      }
      at = at.flatMap(this::above);
    }
    return true;
  }

  Optional<Unit> above(Unit unit) {
    return unit.parent().map(units::get);
  }

  /// Whether a unit is below itself.
  boolean circles(Unit unit) {
    Optional<Unit> at = above(unit);
    for (int steps = 0; at.isPresent(); steps++) {
      if (at.get().id().equals(unit.id()) || steps > units.size()) {
        return true;
      }
      at = above(at.get());
    }
    return false;
  }

  /// The units below each, by its id.
  Map<String, List<Unit>> children() {
    var children = new HashMap<String, List<Unit>>();
    for (Unit unit : units.values()) {
      unit.parent()
          .ifPresent(
              above -> children.computeIfAbsent(above, _ -> new ArrayList<>()).add(unit));
    }
    return children;
  }
}
