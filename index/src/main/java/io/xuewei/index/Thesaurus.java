package io.xuewei.index;

import io.xuewei.index.Question.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Other words for what a text says: what members call a thing, to the words that documents use.
///
/// Look-up takes the longest entry at each place, from left to right, so `纪委委员` does not find `纪委`.
final class Thesaurus {

  private final Map<String, List<String>> entries;
  private final int longest;

  /// @param entries folded on both sides
  Thesaurus(Map<String, List<String>> entries) {
    this.entries = Map.copyOf(entries);
    longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /// The general thesaurus that ships with the program.
  static Thesaurus general() {
    var entries = new HashMap<String, List<String>>();
    for (String line : ResourceLines.of("synonyms.tsv")) {
      String[] columns = line.split("\t", 2);
      entries.put(columns[0], List.of(columns[1].split(" ", -1)));
    }
    return new Thesaurus(entries);
  }

  /// The entries that a folded text mentions, in order.
  List<Mention> mentionsIn(String text) {
    var mentions = new ArrayList<Mention>();
    int i = 0;
    while (i < text.length()) {
      String entry = entryAt(text, i);
      if (!entry.isEmpty()) {
        mentions.add(new Mention(i, i + entry.length(), entries.getOrDefault(entry, List.of())));
      }
      i += Math.max(1, entry.length());
    }
    return mentions;
  }

  private String entryAt(String text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      String candidate = text.substring(start, end);
      if (entries.containsKey(candidate)) {
        return candidate;
      }
    }
    return "";
  }
}
