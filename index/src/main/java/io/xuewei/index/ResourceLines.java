package io.xuewei.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lines of a text file that ships with this package, without `#` comments and empty lines.
final class ResourceLines {

  private ResourceLines() {}

  static List<String> of(String name) {
    try (InputStream file =
            Objects.requireNonNull(ResourceLines.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " could not be read", e);
    }
  }
}
