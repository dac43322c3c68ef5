package io.xuewei.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which documents of a library are copies of one text, and which copy answers.
///
/// ```java
/// Copies copies = CopyFinder.find(documents, masks);
/// copies.answering("讲话（节选）");      // "全市社会工作会议讲话"
/// copies.isCopy("全市社会工作会议讲话");  // false: it answers itself
/// ```
///
/// A copy is of a document that answers itself, never of another copy. A document that is not named
/// answers itself, one that the library does not have too.
///
/// @param copyOf the id of each lesser copy, to the id of the copy that answers
public record Copies(Map<String, String> copyOf) {

  public Copies {
    copyOf = Map.copyOf(copyOf);
  }

  /// Every document answers itself.
  public static Copies none() {
    return new Copies(Map.of());
  }

  /// The document that answers in the place of one: itself, or the best copy.
  public String answering(String id) {
    return copyOf.getOrDefault(id, id);
  }

  /// Whether a better copy answers in its place.
  public boolean isCopy(String id) {
    return copyOf.containsKey(id);
  }

  /// Each document that has lesser copies, with them, in the order of ids.
  public SortedMap<String, List<String>> groups() {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    new TreeMap<>(copyOf)
        .forEach((id, best) -> groups.computeIfAbsent(best, b -> new ArrayList<>()).add(id));
    return groups;
  }
}
