package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.structure.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts, level by level, the headings that were found under the headings they stand under.
final class Accuracy {

  private static final class Count {
    int expected;
    int found;
    int right;
  }

  private final Map<String, Count> levels = new TreeMap<>();

  void count(String expected, String found) {
    List<List<String>> wanted = paths(expected);
    List<List<String>> open = new ArrayList<>(paths(found));
    open.forEach(path -> level(path).found++);
    for (List<String> path : wanted) {
      level(path).expected++;
      level(path).right += open.remove(path) ? 1 : 0;
    }
  }

  private static List<List<String>> paths(String tree) {
    List<List<String>> paths = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : tree.lines().toList()) {
      int depth = (line.length() - line.stripLeading().length()) / 2;
      open.subList(Math.min(depth, open.size()), open.size()).clear();
      open.add(line.strip());
      paths.add(List.copyOf(open));
    }
    return paths;
  }

  private Count level(List<String> path) {
    String last = path.getLast();
    Marks.Mark mark = Marks.at(last, 0);
    String above = path.size() > 1 ? path.get(path.size() - 2) : "";
    String unnumbered = Marks.isAnnex(above) ? "ANNEX_TITLE" : "HEADING";
    String level = mark != null ? mark.kind().name() : last.startsWith("附件") ? "ANNEX" : unnumbered;
    return levels.computeIfAbsent(level, l -> new Count());
  }

  boolean perfect() {
    return levels.values().stream().allMatch(c -> c.right == c.expected && c.right == c.found);
  }

  String table() {
    var table = new StringBuilder("level            expected  found  right\n");
    levels.forEach((level, c) ->
        table.append("%-16s %8d %6d %6d%n".formatted(level, c.expected, c.found, c.right)));
    return table.toString();
  }
}
