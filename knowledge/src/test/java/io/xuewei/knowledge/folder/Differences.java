package io.xuewei.knowledge.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where what was made of a file differs from what was expected, a line each; and how much was
/// right.
final class Differences {

  private final List<String> lines = new ArrayList<>();
  private final Map<String, int[]> tallies = new TreeMap<>();
  final Accuracy headings = new Accuracy();

  /// Compares the documents of a file in their order; one that was not found counts as empty.
  List<String> of(List<Expected> expected, List<Corpus.Understood> found) {
    lines.clear();
    if (expected.size() != found.size()) {
      lines.add("documents: " + found.size() + ", not " + expected.size());
    }
    for (int i = 0; i < expected.size(); i++) {
      Expected document = expected.get(i);
      if (i < found.size()) {
        var made = found.get(i);
        compare("", document.facts(), Facets.facts(made.document()));
        compare("“”", document.citations(), Facets.cited(document, made.document()));
        tree(document, Headings.written(made.outline()));
      } else {
        compare("", document.facts(), Map.of());
        compare("“”", document.citations(), Map.of());
        tree(document, "");
      }
    }
    return List.copyOf(lines);
  }

  private void compare(String quotes, Map<String, String> expected, Map<String, String> found) {
    var keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      int[] tally = tallies.computeIfAbsent(quotes.isEmpty() ? key : "citations", k -> new int[2]);
      boolean right = Objects.equals(expected.get(key), found.get(key));
      tally[0] += right ? 1 : 0;
      tally[1]++;
      if (!right) {
        String name = quotes.isEmpty() ? key : "“" + key + "”";
        lines.add(name + ": " + found.get(key) + ", not " + expected.get(key));
      }
    }
  }

  private void tree(Expected document, String found) {
    headings.count(document.tree(), found);
    if (!document.tree().equals(found)) {
      lines.add("tree: " + found.replace("\n", " | "));
    }
  }

  String table() {
    var table = new StringBuilder("facts and citations    right of\n");
    tallies.forEach((name, t) -> table.append("%-20s %7d %3d%n".formatted(name, t[0], t[1])));
    return headings.table() + table;
  }
}
