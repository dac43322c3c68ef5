package io.xuewei.bot.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Certified vectors: `feishu/event-group-text.json` below the resources of this package.
public final class Fixtures {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Fixtures() {}

  public static JsonNode read(String path) {
    try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(path), path)) {
      JsonNode fixture = MAPPER.readTree(in);
      if (fixture.path("certifiedBy").asText().isBlank()) {
        throw new IllegalStateException(path + " does not say who certified it");
      }
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// Any JSON.
  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
