package io.xuewei.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of the seeds, read for tests.
final class SeedFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  private SeedFiles() {}

  static long hanCharacters(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .count();
  }

  static String kind(String id) {
    return sidecar(id).get("kind").asText();
  }

  static JsonNode sidecar(String id) {
    return yaml(text(path("documents").resolve(id + ".yaml")));
  }

  static List<JsonNode> quiz() {
    return files("quiz", ".jsonl").stream()
        .flatMap(file -> text(file).lines())
        .map(SeedFiles::json)
        .toList();
  }

  static JsonNode frontMatter(Path lesson) {
    return yaml(text(lesson).split("(?m)^---$", 3)[1]);
  }

  /// The paragraphs of the quoted blocks: a line each, after the mark.
  static List<String> quotes(Path lesson) {
    return text(lesson)
        .lines()
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .toList();
  }

  // Reading.

  static Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    List<Path> all = new ArrayList<>(files("documents", ".txt"));
    all.addAll(files("documents", ".md"));
    all.forEach(file -> documents.put(id(file), text(file)));
    return documents;
  }

  static List<String> ids(String suffix) {
    return files("documents", suffix).stream().map(SeedFiles::id).sorted().toList();
  }

  static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  static List<String> entries(String name) {
    return lines(name).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  static Stream<String> lines(String name) {
    return text(path(name)).lines();
  }

  static List<Path> files(String folder, String suffix) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(String name) {
    try {
      return Path.of(SeedsTest.class.getResource("/seeds/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String line) {
    return tree(JSON, line);
  }

  static JsonNode yaml(String text) {
    return tree(YAML, text);
  }

  static JsonNode tree(ObjectMapper mapper, String text) {
    try {
      return mapper.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
