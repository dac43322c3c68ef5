package io.xuewei.bot.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A YAML file as a tree. Its errors name the line and never repeat what stands there: it may be a
/// secret.
final class YamlFile {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private YamlFile() {}

  static ObjectNode empty() {
    return YAML.createObjectNode();
  }

  static ObjectNode read(Path file, List<String> problems) {
    try {
      JsonNode tree = YAML.readTree(Files.readString(file));
      if (tree instanceof ObjectNode object) {
        return object;
      }
      if (!tree.isMissingNode() && !tree.isNull()) {
        problems.add(file + ": expected a mapping such as \"server: {port: 8080}\"");
      }
    } catch (JacksonException broken) {
      problems.add(file + place(broken) + ": not valid YAML, or a key that stands twice");
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read; expected a UTF-8 text file");
    }
    return empty();
  }

  private static String place(JacksonException broken) {
    var location = broken.getLocation();
    return location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
  }
}
