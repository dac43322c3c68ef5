package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.SourceText;
import io.xuewei.knowledge.format.UnreadableDocument;
import java.util.List;
import java.util.stream.IntStream;

/// Short ways from an invented text to what the module makes of it.
public final class Texts {

  private Texts() {}

  public static List<SourceLine> lines(String text) {
    String[] lines = text.split("\n", -1);
    return IntStream.range(0, lines.length)
        .mapToObj(i -> SourceLine.plain(i + 1, lines[i]))
        .toList();
  }

  public static Document document(String text) {
    return documents(text).getFirst();
  }

  /// The document and those that it passes on.
  public static List<Document> documents(String text) {
    return Documents.build("d", lines(text), Sidecar.none());
  }

  public static Document markdown(String text) {
    try {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      SourceText read = Formats.standard().read("d.md", bytes).texts().getFirst();
      return Documents.build("d", read, Sidecar.none(), Repetition.Repeated.none()).getFirst();
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  /// The passage that holds some words.
  public static Passage passage(Document document, String words) {
    return document.passages().stream()
        .filter(p -> p.text().contains(words))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no passage with " + words + " in " + document.passages()));
  }
}
