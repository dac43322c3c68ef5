package io.xuewei.index;

import java.util.List;

/// A word of a question that a quote should cover.
///
/// @param word         folded
/// @param weight       how much it tells, from its rarity; positive
/// @param alternatives other names that count as the word itself
record Term(String word, double weight, List<String> alternatives) {

  Term {
    alternatives = List.copyOf(alternatives);
  }

  /// How much of the word a folded text holds: 1 for the word or another name of it, else a part for shared pairs and
  /// characters (`请病假` in a text that says `病假`), 0 for nothing.
  double matchIn(String text) {
    if (text.contains(word) || alternatives.stream().anyMatch(text::contains)) {
      return 1;
    }
    if (word.length() < 2) {
      return 0;
    }
    return 0.5 * share(text, 2) + 0.25 * share(text, 1);
  }

  private double share(String text, int size) {
    int pieces = word.length() - size + 1;
    int found = 0;
    for (int i = 0; i < pieces; i++) {
      if (text.contains(word.substring(i, i + size))) {
        found++;
      }
    }
    return (double) found / pieces;
  }
}
