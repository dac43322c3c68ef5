package io.xuewei.bot.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads and writes JSON: strict UTF-8, no key twice, nothing behind the value, no deep nesting.
///
/// ```java
/// Fields body = Json.parse(bytes);
/// String question = body.text("question");   // BadJson: "question: missing; expected a string"
/// ```
public final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /// The object that a body holds.
  ///
  /// @throws BadJson when the bytes are not UTF-8, not JSON, or not an object
  public static Fields parse(byte[] body) throws BadJson {
    JsonNode tree = tree(decode(body));
    if (!tree.isObject()) {
      throw new BadJson("the body is not a JSON object");
    }
    return new Fields("", tree);
  }

  /// One line of JSON.
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// The names and values of an object's JSON, in its order.
  public static Map<String, Object> fields(Object value) {
    return MAPPER.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /// UTF-8 bytes of one line of JSON.
  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String decode(byte[] body) throws BadJson {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException broken) {
      throw new BadJson("the body is not valid UTF-8");
    }
  }

  private static JsonNode tree(String text) throws BadJson {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation();
      String place =
          at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
      throw new BadJson("the body is not valid JSON" + place);
    }
  }
}
