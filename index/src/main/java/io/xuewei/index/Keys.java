package io.xuewei.index;

import io.xuewei.index.dense.Item;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Under which keys the vectors of a generation's passages are. Passages of the same words share
/// one.
///
/// @param generation its number
/// @param byPassage the key by the passage's id
/// @param passages the ids by key
record Keys(int generation, Map<String, String> byPassage, Map<String, List<String>> passages) {

  static final Keys NONE = new Keys(0, Map.of(), Map.of());

  static Keys of(PassageIndex index, BiFunction<Document, Passage, Item> item, String model) {
    int generation = index.generation().number();
    var byPassage = new HashMap<String, String>();
    var passages = new HashMap<String, List<String>>();
    for (Document document : index.documents()) {
      for (Passage passage : document.passages()) {
        String key = item.apply(document, passage).key(model);
        byPassage.put(passage.id(), key);
        passages.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(passage.id());
      }
    }
    return new Keys(generation, byPassage, passages);
  }

  Set<String> all() {
    return passages.keySet();
  }

  Optional<String> of(Passage passage) {
    return Optional.ofNullable(byPassage.get(passage.id()));
  }

  /// Of the live generation; none when the vectors are of a passage that is gone.
  List<String> passages(String key) {
    return passages.getOrDefault(key, List.of());
  }
}
