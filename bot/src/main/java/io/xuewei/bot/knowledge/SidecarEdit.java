package io.xuewei.bot.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Changes single keys of a document's sidecar and leaves the other lines, comments included, as
/// the admin wrote them.
///
/// @param file need not be there
record SidecarEdit(Path file) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /// The document no longer holds from that day on, unless it already ended before.
  void repeal(LocalDate day) throws IOException {
    String known = tree().path("repealed").asText("");
    if (known.isEmpty() || known.compareTo(day.toString()) > 0) {
      put("repealed", day.toString());
    }
  }

  /// The document replaces others too.
  void replaces(List<String> others) throws IOException {
    var ids = new ArrayList<String>();
    JsonNode known = tree().path("replaces");
    if (known.isTextual()) {
      ids.add(known.asText());
    }
    known.forEach(one -> ids.add(one.asText()));
    if (!ids.containsAll(others)) {
      others.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
      put("replaces", ids.stream().map(SidecarEdit::quoted).toList().toString());
    }
  }

  private static String quoted(String id) {
    return "'" + id.replace("'", "''") + "'";
  }

  private void put(String key, String value) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean within = false;
    for (String line : text().lines().toList()) {
      boolean continues = within && (line.startsWith(" ") || line.startsWith("-"));
      within = line.startsWith(key + ":") || continues;
      if (!within) {
        lines.add(line);
      }
    }
    lines.add(key + ": " + value);
    String text = String.join("\n", lines) + "\n";
    DurableFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws Upkeep.NotPossible when the file is no YAML: it is not ours to mend
  private JsonNode tree() throws IOException {
    try {
      return YAML.readTree(text());
    } catch (JsonProcessingException broken) {
      throw new Upkeep.NotPossible(
          file.getFileName() + " is not valid YAML; mend it first: " + broken.getOriginalMessage());
    }
  }

  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
