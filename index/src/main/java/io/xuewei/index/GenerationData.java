package io.xuewei.index;

import java.util.Map;

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
        Integer.parseInt(data.get("number")),
        Integer.parseInt(data.get("documents")),
        Integer.parseInt(data.get("passages")),
        data.get("fingerprint"));
  }
}
