package io.xuewei.bot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object that somebody else wrote. Every complaint names the path:
/// `data.message.text`. Unknown fields are no matter; null counts as absent.
public final class Fields {

  private static final String LIST = "a list";
  private static final Predicate<JsonNode> LISTS = JsonNode::isArray;
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

  /// An object that may be absent.
  public Optional<Fields> optionalObject(String key) throws BadJson {
    return value(key) == null ? Optional.empty() : Optional.of(object(key));
  }

  /// A list of objects that may be absent.
  public List<Fields> objects(String key) throws BadJson {
    return value(key) == null ? List.of() : objects(at(key), required(key, LIST, LISTS));
  }

  /// A list of lists of objects that may be absent: the lines of a rich text.
  public List<List<Fields>> rows(String key) throws BadJson {
    List<List<Fields>> rows = new ArrayList<>();
    if (value(key) != null) {
      for (JsonNode row : required(key, LIST, LISTS)) {
        rows.add(objects(at(key) + "[" + rows.size() + "]", row));
      }
    }
    return rows;
  }

  private static List<Fields> objects(String path, JsonNode list) throws BadJson {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isObject()) {
        throw new BadJson(path + ": expected a list of objects");
      }
      objects.add(new Fields(path + "[" + objects.size() + "]", item));
    }
    return objects;
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

  /// Text that a person wrote, which may be absent or empty. What does not belong into text is left
  /// out, since the platform that hands it on cannot help it.
  public String spoken(String key) throws BadJson {
    JsonNode value = value(key);
    if (value == null) {
      return "";
    }
    String text = required(key, "a string", JsonNode::isTextual).textValue();
    var clean = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) || "\n\r\t".indexOf(c) >= 0)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
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

  /// A whole number that may be absent, such as an error code, of which 0 is none.
  public int code(String key) throws BadJson {
    return value(key) == null ? 0 : required(key, "a whole number", JsonNode::isInt).intValue();
  }

  /// Any whole number that may be absent.
  public Optional<Long> optionalLong(String key) throws BadJson {
    return value(key) == null
        ? Optional.empty()
        : Optional.of(
            required(key, "a whole number", value -> value.canConvertToLong()).longValue());
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

  /// Whether a field is there.
  public boolean has(String key) {
    return value(key) != null;
  }

  /// An object that nobody documents: nothing when it is absent or something else.
  public Optional<Fields> maybeObject(String key) {
    JsonNode value = value(key);
    return value != null && value.isObject()
        ? Optional.of(new Fields(at(key), value))
        : Optional.empty();
  }

  /// The objects in a list that nobody documents: none when it is absent or something else.
  public List<Fields> maybeObjects(String key) {
    JsonNode value = value(key);
    List<Fields> objects = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> {
        if (item.isObject()) {
          objects.add(new Fields(at(key), item));
        }
      });
    }
    return objects;
  }

  /// Text as people paste it: nothing when it is absent or something else; control characters and
  /// halves of surrogate pairs are left out.
  public Optional<String> maybeText(String key) {
    JsonNode value = value(key);
    if (value == null || !value.isTextual()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    value.textValue().codePoints().filter(Fields::isText).forEach(text::appendCodePoint);
    return Optional.of(text.toString());
  }

  /// The texts in a list that nobody documents: none when it is absent or something else.
  public List<String> maybeTexts(String key) {
    JsonNode value = value(key);
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    }
    return texts;
  }

  /// A whole number, as such or as text: nothing when it is absent or something else.
  public Optional<Long> maybeLong(String key) {
    JsonNode value = value(key);
    if (value == null || !value.asText().matches("-?[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(value.asText()));
  }

  /// All fields that are texts.
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(field -> {
          if (field.getValue().isTextual()) {
            texts.put(field.getKey(), field.getValue().textValue());
          }
        });
    return texts;
  }

  private static boolean isText(int c) {
    boolean control = Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0;
    return !control && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
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

  private JsonNode required(String key, String expected, Predicate<JsonNode> type) throws BadJson {
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
