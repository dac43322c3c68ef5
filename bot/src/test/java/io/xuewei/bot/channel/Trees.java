package io.xuewei.bot.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/// JSON that a test looks into.
public final class Trees {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Trees() {}

  public static JsonNode of(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
