package io.xuewei.knowledge.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.format.TextBytes;
import io.xuewei.knowledge.format.UnreadableDocument;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a sidecar file says of its document. Every key may be missing; what it says goes before
/// what the text says.
///
/// @param texts title, issuer, number, audience, kind, source
/// @param dates date, inForce, repealed
/// @param flags sample, excerpt, template
/// @param replaces ids
record Sidecar(
    Map<String, String> texts,
    Map<String, LocalDate> dates,
    Map<String, Boolean> flags,
    List<String> replaces) {

  private static final Set<String> TEXTS =
      Set.of("title", "issuer", "number", "audience", "kind", "source");
  private static final Set<String> DATES = Set.of("date", "inForce", "repealed");
  private static final Set<String> FLAGS = Set.of("sample", "excerpt", "template");
  private static final Set<String> KINDS =
      new TreeSet<>(List.of("speech", "guidance", "rules", "qa", "notice"));
  private static final YAMLMapper YAML = new YAMLMapper();

  static Sidecar none() {
    return new Sidecar(Map.of(), Map.of(), Map.of(), List.of());
  }

  /// Only what it says of when its documents hold and what they replace: that is one for a notice
  /// and what it passes on, while title or issuer are the notice's.
  Sidecar validity() {
    Map<String, LocalDate> days = new HashMap<>(dates);
    days.keySet().retainAll(Set.of("inForce", "repealed"));
    return new Sidecar(Map.of(), days, Map.of(), replaces);
  }

  /// Reads a file; what cannot be used is added to the problems, the rest counts.
  static Sidecar read(String file, byte[] bytes, List<Problem> problems) {
    var sidecar = new Sidecar(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    try {
      JsonNode root = YAML.readTree(TextBytes.decode(file, bytes));
      if (root.isObject()) {
        root.properties().forEach(e -> sidecar.put(e.getKey(), e.getValue(), file, problems));
      } else if (!root.isMissingNode() && !root.isNull()) {
        problems.add(Problem.of(file, Problem.Kind.SIDECAR, "is not a list of 'key: value' lines"));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(
          new Problem(file, line, Problem.Kind.SIDECAR, "is not YAML: " + e.getOriginalMessage()));
    } catch (UnreadableDocument e) {
      problems.add(e.problem());
    }
    return sidecar;
  }

  private void put(String key, JsonNode value, String file, List<Problem> problems) {
    String wrong = value.isNull() ? null : put(key, value);
    if (wrong != null) {
      problems.add(Problem.of(file, Problem.Kind.SIDECAR, key + ": " + wrong));
    }
  }

  /// What is wrong with a key or its value, or null.
  private @Nullable String put(String key, JsonNode value) {
    if (TEXTS.contains(key)) {
      return text(key, value);
    }
    if (DATES.contains(key)) {
      return date(key, value);
    }
    if (FLAGS.contains(key)) {
      flags.put(key, value.asBoolean());
      return value.isBoolean() ? null : "expected true or false, not '" + value.asText() + "'";
    }
    return key.equals("replaces") ? ids(value) : "is no known key; expected " + known();
  }

  private @Nullable String text(String key, JsonNode value) {
    String text = value.asText().strip();
    if (!value.isValueNode() || text.isEmpty()) {
      return "expected some text";
    }
    if (key.equals("kind") && !KINDS.contains(text)) {
      return "expected one of " + String.join(", ", KINDS) + ", not '" + text + "'";
    }
    texts.put(key, text);
    return null;
  }

  private @Nullable String date(String key, JsonNode value) {
    try {
      dates.put(key, LocalDate.parse(value.asText()));
      return null;
    } catch (DateTimeParseException e) {
      return "expected a day such as 2024-03-15, not '" + value.asText() + "'";
    }
  }

  private @Nullable String ids(JsonNode value) {
    if (value.isTextual()) {
      replaces.add(value.asText().strip());
      return null;
    }
    List<String> ids = new ArrayList<>();
    value.forEach(id -> ids.add(id.asText().strip()));
    if (!value.isArray() || ids.contains("")) {
      return "expected a list of document ids such as [某旧办法]";
    }
    replaces.addAll(ids);
    return null;
  }

  private static String known() {
    Set<String> keys = new TreeSet<>(TEXTS);
    keys.addAll(DATES);
    keys.addAll(FLAGS);
    keys.add("replaces");
    return String.join(", ", keys);
  }

  boolean flag(String key) {
    return flags.getOrDefault(key, false);
  }
}
