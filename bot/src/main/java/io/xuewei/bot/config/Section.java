package io.xuewei.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A mapping in the configuration, with the path that leads to it. Collects problems instead of
/// throwing.
///
/// @param path `channels.other`, or empty at the top
/// @param node the mapping
/// @param problems where problems go
record Section(String path, ObjectNode node, List<String> problems) {

  void allowOnly(List<String> keys) {
    node.fieldNames()
        .forEachRemaining(key -> {
          if (!keys.contains(key)) {
            problem(at(key), "unknown key; expected one of " + sorted(keys));
          }
        });
  }

  static String sorted(List<String> keys) {
    return String.join(", ", new TreeSet<>(keys));
  }

  /// The mapping under a key; an empty one when there is none.
  Section section(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isObject()) {
      problem(at(key), "wrong type; expected a mapping of keys");
    }
    ObjectNode child = value instanceof ObjectNode object ? object : node.objectNode();
    return new Section(at(key), child, problems);
  }

  /// A single value as text; numbers and booleans are taken as they are written.
  Optional<String> text(String key, String expected) {
    JsonNode value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      problem(at(key), "wrong value; expected " + expected);
      return Optional.empty();
    }
    return Optional.of(value.asText().strip());
  }

  Optional<String> requiredText(String key, String expected) {
    if (value(key) == null) {
      missing(key, expected);
    }
    return text(key, expected);
  }

  /// A list of values, or a single one.
  List<String> texts(String key, String expected) {
    JsonNode value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      return text(key, expected).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (item.isValueNode() && !item.isNull() && !item.asText().isBlank()) {
        texts.add(item.asText().strip());
      } else {
        problem(at(key), "wrong item; expected " + expected);
      }
    }
    return texts;
  }

  int integer(String key, int lowest, int highest, int otherwise) {
    String expected = "a whole number from " + lowest + " to " + highest;
    Optional<String> text = text(key, expected);
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.filter(t -> t.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(-1);
    if (number < lowest || number > highest) {
      problem(at(key), "wrong value; expected " + expected);
      return otherwise;
    }
    return number;
  }

  /// `on` or `off`; YAML's `true` and `false` say the same.
  boolean isOn(String key, boolean otherwise) {
    String expected = "on or off";
    return switch (text(key, expected).orElse("")) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      case "" -> otherwise;
      default -> {
        wrong(key, expected);
        yield otherwise;
      }
    };
  }

  void missing(String key, String expected) {
    problem(at(key), "missing; expected " + expected);
  }

  void wrong(String key, String expected) {
    problem(at(key), "wrong value; expected " + expected);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void problem(String where, String what) {
    problems.add(where + ": " + what);
  }

  private @Nullable JsonNode value(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }
}
