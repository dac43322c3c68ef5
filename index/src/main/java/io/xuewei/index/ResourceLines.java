package io.xuewei.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The lines of a text file that ships with this package, without `#` comments and empty lines.
final class ResourceLines {

  private ResourceLines() {}

  /// The words of such a file, separated by blanks.
  static List<String> words(String name) {
    return of(name).stream().flatMap(line -> Stream.of(line.split(" ", -1))).toList();
  }

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
