package io.xuewei.index.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of one JSON object a line. Blank lines are skipped.
final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLines() {}

  /// An object and where it stands, so that what is wrong with it can be said.
  record Entry(Path file, int line, JsonNode object) {

    /// A text that must be there.
    String text(String key) throws MalformedQuestionSet {
      JsonNode value = object.path(key);
      if (!value.isTextual()) {
        throw new MalformedQuestionSet(file, line, "\"" + key + "\" must be a string");
      }
      return value.textValue();
    }

    /// A list of texts that must be there.
    List<String> texts(String key) throws MalformedQuestionSet {
      JsonNode values = object.path(key);
      if (!values.isArray()) {
        throw new MalformedQuestionSet(file, line, "\"" + key + "\" must be a list");
      }
      var texts = new ArrayList<String>();
      values.forEach(value -> texts.add(value.asText()));
      return texts;
    }
  }

  static List<Entry> read(Path file) throws IOException {
    var entries = new ArrayList<Entry>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        entries.add(new Entry(file, number, object(file, number, line)));
      }
    }
    return entries;
  }

  /// Empty when there is no such file.
  static List<Entry> readIfThere(Path file) throws IOException {
    return Files.exists(file) ? read(file) : List.of();
  }

  static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MalformedQuestionSet(file, "there is no such file");
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new MalformedQuestionSet(file, "is not UTF-8");
    }
  }

  private static JsonNode object(Path file, int number, String line) throws MalformedQuestionSet {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new MalformedQuestionSet(file, number, "is not JSON: " + e.getOriginalMessage());
    }
    throw new MalformedQuestionSet(file, number, "must be a JSON object");
  }
}
