package io.xuewei.bot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object that somebody else wrote. Every complaint names the path:
/// `data.message.text`. Unknown fields are no matter; null counts as absent.
public final class Fields {

  private static final Pattern UNCLEAN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r\t]]");

  private final String path;
  private final JsonNode node;

  Fields(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  /// An object that must be there.
  public Fields object(String key) throws BadJson {
    return new Fields(at(key), required(key, "an object", value -> value.isObject()));
  }

  /// Text that must be there and hold more than white space.
  public String text(String key) throws BadJson {
    String text = clean(key, required(key, "a string", value -> value.isTextual()));
    if (text.isBlank()) {
      throw new BadJson(at(key) + ": blank; expected some text");
    }
    return text;
  }

  /// Text that may be absent or empty.
  public Optional<String> optionalText(String key) throws BadJson {
    if (value(key) == null) {
      return Optional.empty();
    }
    return Optional.of(clean(key, required(key, "a string", value -> value.isTextual())));
  }

  /// Text that must be there and may be empty.
  public String anyText(String key) throws BadJson {
    return clean(key, required(key, "a string", value -> value.isTextual()));
  }

  /// A short name of something: text of at most 200 characters on one line.
  public String id(String key) throws BadJson {
    String id = text(key);
    if (id.length() > 200 || id.lines().count() > 1) {
      throw new BadJson(at(key) + ": expected one line of at most 200 characters");
    }
    return id;
  }

  /// A boolean that may be absent, and is false then.
  public boolean flag(String key) throws BadJson {
    return value(key) != null
        && required(key, "true or false", value -> value.isBoolean()).booleanValue();
  }

  /// A whole number from 1 to 999,999,999 that must be there.
  public int number(String key) throws BadJson {
    JsonNode number = required(key, "a whole number", value -> value.isInt());
    if (number.intValue() < 1 || number.intValue() > 999_999_999) {
      throw wrong(key, "a whole number of at least 1");
    }
    return number.intValue();
  }

  /// A list of texts that may be absent.
  public List<String> texts(String key) throws BadJson {
    if (value(key) == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : required(key, "a list of strings", value -> value.isArray())) {
      if (!item.isTextual()) {
        throw new BadJson(at(key) + ": expected a list of strings");
      }
      texts.add(clean(key, item));
    }
    return texts;
  }

  /// A list of objects that may be absent.
  public List<Fields> objects(String key) throws BadJson {
    if (value(key) == null) {
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : required(key, "a list of objects", value -> value.isArray())) {
      if (!item.isObject()) {
        throw wrong(key, "a list of objects");
      }
      objects.add(new Fields(at(key), item));
    }
    return objects;
  }

  /// Whether a field is there and not null.
  public boolean has(String key) {
    return value(key) != null;
  }

  /// Its texts, numbers and booleans, each as text, for platforms that write the same id now as a
  /// number and now as a string. What a text may not hold (control characters, halves of surrogate
  /// pairs) is left out of it.
  public Map<String, String> scalars() {
    Map<String, String> scalars = new HashMap<>();
    node.properties()
        .forEach(field -> {
          if (field.getValue().isValueNode() && !field.getValue().isNull()) {
            scalars.put(field.getKey(), UNCLEAN.matcher(field.getValue().asText()).replaceAll(""));
          }
        });
    return scalars;
  }

  /// A complaint about a field.
  public BadJson wrong(String key, String expected) {
    return new BadJson(at(key) + ": expected " + expected);
  }

  private JsonNode required(
      String key, String expected, java.util.function.Predicate<JsonNode> type) throws BadJson {
    JsonNode value = value(key);
    if (value == null) {
      throw new BadJson(at(key) + ": missing; expected " + expected);
    }
    if (!type.test(value)) {
      throw wrong(key, expected);
    }
    return value;
  }

  private String clean(String key, JsonNode value) throws BadJson {
    String text = value.textValue();
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      throw new BadJson(at(key) + ": control characters are not allowed");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new BadJson(at(key) + ": half of a surrogate pair; expected valid Unicode");
    }
    return text;
  }

  private @Nullable JsonNode value(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
