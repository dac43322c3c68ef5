package io.xuewei.bot.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Recorded payloads and vectors that independent clients of the platforms have certified: files
/// beside the tests' resources, one folder for each platform.
public final class Fixtures {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Fixtures() {}

  /// The JSON of one file: `webhook/vectors.json`.
  public static JsonNode read(String file) {
    try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(file), file)) {
      JsonNode fixture = MAPPER.readTree(in);
      if (fixture.path("certifiedBy").asText().isBlank()) {
        throw new IllegalStateException(file + " does not say who certified it");
      }
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
