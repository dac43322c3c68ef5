package io.xuewei.index;

import java.util.Map;
import java.util.Objects;

/// A generation as Lucene keeps it with a commit.
final class GenerationData {

  private GenerationData() {}

  static Map<String, String> write(Generation generation) {
    return Map.of(
        "number", Integer.toString(generation.number()),
        "documents", Integer.toString(generation.documents()),
        "passages", Integer.toString(generation.passages()),
        "fingerprint", generation.fingerprint());
  }

  static Generation read(Map<String, String> data) {
    if (data.isEmpty()) {
      return Generation.NONE;
    }
    return new Generation(
        Integer.parseInt(value(data, "number")),
        Integer.parseInt(value(data, "documents")),
        Integer.parseInt(value(data, "passages")),
        value(data, "fingerprint"));
  }

  private static String value(Map<String, String> data, String key) {
    return Objects.requireNonNull(data.get(key), () -> "the index's commit has no " + key);
  }
}
