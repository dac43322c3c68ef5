package io.xuewei.knowledge;

import java.util.List;
import java.util.stream.IntStream;

/// Short ways from an invented text to what the module makes of it.
final class Texts {

  private Texts() {}

  static List<SourceLine> lines(String text) {
    String[] lines = text.split("\n", -1);
    return IntStream.range(0, lines.length)
        .mapToObj(i -> SourceLine.plain(i + 1, lines[i]))
        .toList();
  }

  static Document document(String text) {
    return Documents.build("d", lines(text), Sidecar.none());
  }

  static Document markdown(String text) {
    try {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return Documents.build("d", new MarkdownReader().read("d.md", bytes), Sidecar.none());
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  /// The passage that holds some words.
  static Passage passage(Document document, String words) {
    return document.passages().stream()
        .filter(p -> p.text().contains(words))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no passage with " + words + " in " + document.passages()));
  }
}
