package io.xuewei.bot.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Units by id, with a way to find them by what they are called.
final class UnitTree {

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Map<String, Unit>> byName = new HashMap<>();

  UnitTree(Collection<Unit> units) {
    units.forEach(this::put);
  }

  void put(Unit unit) {
    @Nullable Unit before = units.put(unit.id(), unit);
    if (before != null) {
      byName.getOrDefault(before.name(), Map.of()).remove(before.id());
    }
    byName.computeIfAbsent(unit.name(), _ -> new LinkedHashMap<>()).put(unit.id(), unit);
  }

  /// Those of a name; a path `甲区/乙街道` names the ones above too.
  List<Unit> named(String path) {
    String[] names = path.split("[/／>]", -1);
    String last = names[names.length - 1].strip();
    return byName.getOrDefault(last, Map.of()).values().stream()
        .filter(unit -> fits(unit, names))
        .toList();
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
          .ifPresent(above -> children.computeIfAbsent(above, _ -> new ArrayList<>()).add(unit));
    }
    return children;
  }
}
