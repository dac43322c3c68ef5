package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes the labels that Word draws and does not store: `一、`, `（二）`, `第十二条`.
///
/// Lists that share a definition count on from each other. A paragraph of one level starts the
/// deeper ones anew; a deeper one without anything above it counts as if the first above were
/// there.
final class ListCounters {

  private static final int LEVELS = 9;
  private static final String APART = ".)0123456789条章节编款目";

  private final Map<String, int[]> counters = new HashMap<>();

  /// The label of the next paragraph.
  ///
  /// @param definition what lists share
  /// @param levels of the list; at least `level` + 1 of them
  /// @param level from 0
  /// @return with a space behind it where the text needs one; empty for a bullet
  String next(String definition, List<ListLevel> levels, int level) {
    int[] counts = counters.computeIfAbsent(definition, d -> unset());
    counts[level] = counts[level] == Integer.MIN_VALUE ? start(levels, level) : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = Integer.MIN_VALUE;
    }
    return label(levels, level, counts);
  }

  /// Makes a list count from a number again: the next paragraph of that level has it.
  void restart(String definition, int level, int start) {
    counters.computeIfAbsent(definition, d -> unset())[level] = start - 1;
  }

  private static int[] unset() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, Integer.MIN_VALUE);
    return counts;
  }

  private static int start(List<ListLevel> levels, int level) {
    return level < levels.size() ? levels.get(level).start() : 1;
  }

  private static String label(List<ListLevel> levels, int level, int[] counts) {
    ListLevel own = levels.get(level);
    if (own.isBullet()) {
      return "";
    }
    List<String> numbers = new ArrayList<>(LEVELS);
    for (int i = 0; i < LEVELS; i++) {
      int count = counts[i] == Integer.MIN_VALUE ? start(levels, i) : counts[i];
      String format = own.legal() || i >= levels.size() ? "decimal" : levels.get(i).format();
      numbers.add(Numerals.write(count, format));
    }
    String label = fill(own.template(), numbers);
    boolean apart = !label.isEmpty() && APART.indexOf(label.charAt(label.length() - 1)) >= 0;
    return apart ? label + " " : label;
  }

  private static String fill(String template, List<String> numbers) {
    var label = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char next = i + 1 < template.length() ? template.charAt(i + 1) : ' ';
      if (template.charAt(i) == '%' && next >= '1' && next <= '9') {
        label.append(numbers.get(next - '1'));
        i++;
      } else {
        label.append(template.charAt(i));
      }
    }
    return label.toString().strip();
  }
}
