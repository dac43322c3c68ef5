package io.xuewei.knowledge;

import java.util.List;
import java.util.Map;

/// The words that an organisation can edit: `dictionary/words.txt`, `aliases.tsv` and `masks.tsv`.
///
/// @param words domain words to keep whole, each with its kind (`person`, `meeting`, …; empty when
///   the file gives none): `流动党员 -> person`
/// @param aliases what members call a thing, to the forms that documents use: `两新组织 -> [新经济组织,
///   新社会组织]`
/// @param masks `X建 -> 党建`
public record Dictionary(
    Map<String, String> words, Map<String, List<String>> aliases, List<Masks.Mask> masks) {

  public Dictionary {
    words = Map.copyOf(words);
    aliases = Map.copyOf(aliases);
    masks = List.copyOf(masks);
  }

  /// No words, aliases or masks.
  public static Dictionary empty() {
    return new Dictionary(Map.of(), Map.of(), List.of());
  }
}
