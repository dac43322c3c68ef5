package io.xuewei.bot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a JSON object that nobody documents, or that a platform writes now this way and
/// now that. What is of another type than asked for counts as absent, and what does not belong into
/// text is left out of it; nothing is ever a complaint.
///
/// ```java
/// Optional<String> quoted = payload.loose().object("repliedMsg").flatMap(m -> m.text("content"));
/// ```
public final class LooseFields {

  private final JsonNode node;

  LooseFields(JsonNode node) {
    this.node = node;
  }

  /// An object.
  public Optional<LooseFields> object(String key) {
    return Optional.of(node.path(key)).filter(JsonNode::isObject).map(LooseFields::new);
  }

  /// The objects in a list.
  public List<LooseFields> objects(String key) {
    List<LooseFields> objects = new ArrayList<>();
    for (JsonNode item : list(key)) {
      if (item.isObject()) {
        objects.add(new LooseFields(item));
      }
    }
    return objects;
  }

  /// A text.
  public Optional<String> text(String key) {
    return Optional.of(node.path(key))
        .filter(JsonNode::isTextual)
        .map(value -> Unclean.leftOut(value.textValue()));
  }

  /// The texts, numbers and booleans in a list, each as text.
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(key)) {
      if (isScalar(item)) {
        texts.add(asText(item));
      }
    }
    return texts;
  }

  /// A whole number of up to 18 digits, as such or as text.
  public Optional<Long> number(String key) {
    String text = node.path(key).asText();
    return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /// All its texts, numbers and booleans, each as text: for platforms that write the same id now as
  /// a number and now as a string.
  public Map<String, String> scalars() {
    Map<String, String> scalars = new LinkedHashMap<>();
    node.properties()
        .forEach(field -> {
          if (isScalar(field.getValue())) {
            scalars.put(field.getKey(), asText(field.getValue()));
          }
        });
    return scalars;
  }

  private Iterable<JsonNode> list(String key) {
    JsonNode value = node.path(key);
    return value.isArray() ? value : List.of();
  }

  private static boolean isScalar(JsonNode value) {
    return value.isValueNode() && !value.isNull();
  }

  private static String asText(JsonNode value) {
    return Unclean.leftOut(value.asText());
  }
}
