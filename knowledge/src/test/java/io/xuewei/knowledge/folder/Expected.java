package io.xuewei.knowledge.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `NAME.expected.yaml` says of one document of the files `NAME.*`.
///
/// @param facts all that is known of it
/// @param tree its headings, two spaces a level: in full, or the label only where text follows
/// @param citations words of a sentence, and how it is cited
record Expected(Map<String, String> facts, String tree, Map<String, String> citations) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /// The documents that are expected in a file; those of `NAME.docx` and `NAME.pdf` are the same.
  static List<Expected> of(Path file) throws IOException {
    String name = Corpus.name(file);
    String stem = name.substring(0, name.lastIndexOf('.'));
    List<Expected> documents = new ArrayList<>();
    YAML.readTree(file.resolveSibling(stem + ".expected.yaml").toFile())
        .forEach(node -> documents.add(document(node)));
    return documents;
  }

  private static Expected document(JsonNode node) {
    var facts = new LinkedHashMap<String, String>();
    var citations = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(e -> {
          if (e.getKey().equals("citations")) {
            e.getValue()
                .properties()
                .forEach(c -> citations.put(c.getKey(), c.getValue().asText()));
          } else if (!e.getKey().equals("tree")) {
            facts.put(e.getKey(), text(e.getValue()));
          }
        });
    return new Expected(facts, node.path("tree").asText().stripTrailing(), citations);
  }

  private static String text(JsonNode value) {
    List<String> all = new ArrayList<>();
    value.forEach(v -> all.add(v.asText()));
    return value.isArray() ? String.join(" ", all) : value.asText();
  }

  String title() {
    return facts.getOrDefault("title", "");
  }
}
