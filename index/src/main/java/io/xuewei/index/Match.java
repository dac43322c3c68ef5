package io.xuewei.index;

import java.util.Map;

/// A passage with what each searched field says of it.
///
/// @param hit the passage; its score is the weighted sum over the fields
/// @param fields the BM25 score by the field's name, 0 where nothing matches
public record Match(Hit hit, Map<String, Double> fields) {
  public Match {
    fields = Map.copyOf(fields);
  }

  double in(String field) {
    return fields.getOrDefault(field, 0.0);
  }
}
