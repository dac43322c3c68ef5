package io.xuewei.index;

import java.util.List;

/// A word of a question that a quote should cover.
///
/// @param word folded
/// @param weight how much it tells, from its rarity; positive
/// @param noun whether it names a thing
/// @param aliases other names, which count as the word itself
/// @param synonyms words of about the same meaning, which count less
record Term(String word, double weight, boolean noun, List<String> aliases, List<String> synonyms) {

  private static final double SYNONYM = 0.7;

  Term {
    aliases = List.copyOf(aliases);
    synonyms = List.copyOf(synonyms);
  }

  /// How much of the word a folded text holds: 1 for the word or another name of it, else a part
  /// for a synonym or for shared pairs and characters (`请病假` in a text that says `病假`), 0 for
  /// nothing.
  double matchIn(String text) {
    if (text.contains(word) || aliases.stream().anyMatch(text::contains)) {
      return 1;
    }
    double pieces = word.length() < 2 ? 0 : 0.5 * share(text, 2) + 0.25 * share(text, 1);
    return synonyms.stream().anyMatch(text::contains) ? Math.max(SYNONYM, pieces) : pieces;
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
