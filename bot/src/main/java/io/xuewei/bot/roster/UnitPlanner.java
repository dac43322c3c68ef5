package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.roster.Remark.What;
import io.xuewei.bot.roster.Unit.Cover;
import io.xuewei.bot.roster.Unit.Formed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares a file of units with the tree as it is.
final class UnitPlanner {

  /// What is known before.
  record Known(List<Unit> units, List<Group> groups) {}

  private final UnitFile file;
  private final Known known;
  private final Ids ids;
  private final List<Remark> remarks;
  private final UnitTree tree;
  private final Map<UnitLine, Unit> placed = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Long> lines;

  UnitPlanner(UnitFile file, Known known, Ids ids) {
    this.file = file;
    this.known = known;
    this.ids = ids;
    this.remarks = new ArrayList<>(file.remarks());
    this.tree = new UnitTree(known.units());
    this.lines =
        file.lines().stream().collect(Collectors.groupingBy(UnitLine::name, Collectors.counting()));
  }

  UnitPlan plan() {
    Map<String, Unit> before = new HashMap<>();
    known.units().forEach(unit -> before.put(unit.id(), unit));
    place();
    placed.entrySet().removeIf(entry -> circles(entry.getKey(), entry.getValue()));
    var plan = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    placed.values().forEach(unit -> plan.add(unit, Optional.ofNullable(before.get(unit.id()))));
    List<Cover> covers = covers();
    remarks.sort(Comparator.comparingInt(Remark::row));
    return new UnitPlan(file.layout(), plan.added, plan.changed, plan.unchanged, covers, remarks);
  }

  private record Sorted(List<Unit> added, List<Unit> changed, List<Unit> unchanged) {
    void add(Unit unit, Optional<Unit> before) {
      if (before.isEmpty()) {
        added.add(unit);
      } else if (before.get().equals(unit)) {
        unchanged.add(unit);
      } else {
        changed.add(unit);
      }
    }
  }

  /// Those whose upper unit is known go first, until nothing is left that can be placed.
  private void place() {
    var waiting = new ArrayList<>(file.lines());
    boolean moved = true;
    while (moved) {
      moved = waiting.removeIf(this::placeOne);
    }
    Set<String> left = waiting.stream().map(UnitLine::name).collect(Collectors.toSet());
    for (UnitLine line : waiting) {
      boolean circle = left.contains(lastName(line));
      remark(line, circle ? What.CIRCLE : What.NO_PARENT, line.parent());
    }
  }

  private static String lastName(UnitLine line) {
    String[] names = line.parent().split("[/／>]", -1);
    return names[names.length - 1].strip();
  }

  /// Whether nothing more is to be done about the line.
  private boolean placeOne(UnitLine line) {
    if (line.parent().isEmpty()) {
      put(line, Optional.empty());
      return true;
    }
    List<Unit> above = tree.named(line.parent());
    if (above.isEmpty() || waitsFor(line)) {
      return false;
    }
    if (above.size() > 1) {
      remark(line, What.PARENT_UNCLEAR, line.parent());
    } else {
      put(line, Optional.of(above.getFirst().id()));
    }
    return true;
  }

  /// A unit of the name above is in the file itself and has no place yet.
  private boolean waitsFor(UnitLine line) {
    String above = lastName(line);
    return lines.containsKey(above) && tree.named(above).isEmpty();
  }

  private void put(UnitLine line, Optional<String> parent) {
    List<Unit> same =
        tree.named(line.name()).stream().filter(unit -> unit.parent().equals(parent)).toList();
    boolean twice = same.stream().anyMatch(unit -> taken.contains(unit.id()));
    if (twice) {
      remark(line, What.SAME_UNIT, line.name());
      return;
    }
    String id = same.isEmpty() ? moved(line).orElseGet(ids::next) : same.getFirst().id();
    var unit = new Unit(id, parent, line.name(), line.level());
    tree.put(unit);
    taken.add(id);
    placed.put(line, unit);
  }

  /// The one known unit of the name, at another place in the tree: it was moved.
  private Optional<String> moved(UnitLine line) {
    List<Unit> named = tree.named(line.name());
    boolean alone = Long.valueOf(1).equals(lines.get(line.name()));
    boolean one = alone && named.size() == 1 && !taken.contains(named.getFirst().id());
    return one ? Optional.of(named.getFirst().id()) : Optional.empty();
  }

  private boolean circles(UnitLine line, Unit unit) {
    boolean circles = tree.circles(unit);
    if (circles) {
      remark(line, What.CIRCLE, line.parent());
    }
    return circles;
  }

  private List<Cover> covers() {
    var covers = new ArrayList<Cover>();
    placed.forEach((line, unit) ->
        line.formed().ifPresent(formed -> cover(line, unit, formed).ifPresent(covers::add)));
    return covers;
  }

  private Optional<Cover> cover(UnitLine line, Unit unit, Formed formed) {
    boolean own = formed == Formed.ALONE && line.host().isEmpty();
    String host = own ? unit.name() : line.host();
    if (host.isEmpty()) {
      remark(line, What.NO_HOST, unit.name());
      return Optional.empty();
    }
    List<Group> groups = known.groups().stream().filter(group -> is(group, host)).toList();
    if (groups.size() != 1) {
      remark(line, What.UNKNOWN_HOST, host);
      return Optional.empty();
    }
    return Optional.of(new Cover(unit.id(), groups.getFirst().id(), formed));
  }

  /// By id or title, or by the unit that it is counted under.
  private boolean is(Group group, String host) {
    boolean named = group.id().equals(host) || group.title().equals(host);
    return named
        || tree.named(host).stream().anyMatch(unit -> group.unit().equals(Optional.of(unit.id())));
  }

  private void remark(UnitLine line, What what, String value) {
    remarks.add(new Remark(line.row(), "", what, value));
  }
}
