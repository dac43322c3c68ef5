package io.xuewei.bot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object that somebody else wrote. Every complaint names the path:
/// `data.message.text`. Unknown fields are no matter; null counts as absent.
///
/// A field of the wrong type is a complaint even when it may be absent. For what a platform does
/// not document, or writes now this way and now that, there is [#loose].
public final class Fields {

  private static final String STRING = "a string";
  private static final String WHOLE = "a whole number";
  private static final String LIST = "a list";
  private static final Predicate<JsonNode> LISTS = JsonNode::isArray;

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
    String text = clean(key, required(key, STRING, JsonNode::isTextual));
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
    return Optional.of(clean(key, required(key, STRING, JsonNode::isTextual)));
  }

  /// Text that must be there and may be empty.
  public String anyText(String key) throws BadJson {
    return clean(key, required(key, STRING, JsonNode::isTextual));
  }

  /// Text that a person wrote, which may be absent or empty. What does not belong into text is left
  /// out, since the platform that hands it on cannot help it.
  public String spoken(String key) throws BadJson {
    return value(key) == null
        ? ""
        : Unclean.leftOut(required(key, STRING, JsonNode::isTextual).textValue());
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
    JsonNode number = required(key, WHOLE, value -> value.isInt());
    if (number.intValue() < 1 || number.intValue() > 999_999_999) {
      throw wrong(key, "a whole number of at least 1");
    }
    return number.intValue();
  }

  /// A whole number that may be absent, such as an error code, of which 0 is none.
  public int code(String key) throws BadJson {
    return value(key) == null ? 0 : required(key, WHOLE, JsonNode::isInt).intValue();
  }

  /// Any whole number that may be absent.
  public Optional<Long> optionalLong(String key) throws BadJson {
    return value(key) == null
        ? Optional.empty()
        : Optional.of(required(key, WHOLE, value -> value.canConvertToLong()).longValue());
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

  /// The same fields, with nothing asked of them.
  public LooseFields loose() {
    return new LooseFields(node);
  }

  /// Whether a field is there.
  public boolean has(String key) {
    return value(key) != null;
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
    if (text.codePoints().anyMatch(Unclean::isControl)) {
      throw new BadJson(at(key) + ": control characters are not allowed");
    }
    if (text.codePoints().anyMatch(Unclean::isHalfOfAPair)) {
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
