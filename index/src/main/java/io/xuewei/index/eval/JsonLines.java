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
import java.util.HashMap;
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
        throw wrong("\"" + key + "\" must be a string");
      }
      return value.textValue();
    }

    /// A list of texts that must be there.
    List<String> texts(String key) throws MalformedQuestionSet {
      JsonNode values = object.path(key);
      if (!values.isArray()) {
        throw wrong("\"" + key + "\" must be a list");
      }
      var texts = new ArrayList<String>();
      for (JsonNode value : values) {
        if (!value.isTextual()) {
          throw wrong("\"" + key + "\" must be a list of strings");
        }
        texts.add(value.textValue());
      }
      return texts;
    }

    /// To be thrown: what is wrong here.
    MalformedQuestionSet wrong(String what) {
      return new MalformedQuestionSet(file, line, what);
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

  /// Objects that each have an `_id` of their own.
  static List<Entry> readWithIds(Path file) throws IOException {
    List<Entry> entries = read(file);
    var lines = new HashMap<String, Integer>();
    for (Entry entry : entries) {
      String id = entry.text("_id");
      Integer first = lines.putIfAbsent(id, entry.line());
      if (first != null) {
        throw entry.wrong("\"_id\" " + id + " is that of line " + first + " too");
      }
    }
    return entries;
  }

  /// Empty when there is no such file.
  static List<Entry> readWithIdsIfThere(Path file) throws IOException {
    return Files.exists(file) ? readWithIds(file) : List.of();
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
