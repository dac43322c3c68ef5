package io.xuewei.bot.cli;

import io.xuewei.index.Generation;
import io.xuewei.knowledge.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What `knowledge` prints with `--json`.
///
/// @param generation the number of the generation that answers now
/// @param documents those that were added, or all
/// @param passages of the whole library
/// @param problems what could not be used, one line each
record PublishedObject(int generation, List<Entry> documents, int passages, List<String> problems) {

  /// A document in short.
  record Entry(
      String id,
      String title,
      @Nullable String issuer,
      @Nullable String number,
      @Nullable String date,
      int passages) {

    static Entry of(Document document) {
      var info = document.info();
      return new Entry(
          document.id(),
          info.title(),
          info.issuer(),
          info.number(),
          Objects.toString(info.date(), null),
          document.passages().size());
    }

    /// `流动党员管理服务办法 流动党员管理服务办法(云组发〔2024〕5号) 41 passages`.
    String line() {
      String named = number == null ? title : title + "(" + number + ")";
      return "%s  %s  %d passages".formatted(id, named, passages);
    }
  }

  static PublishedObject of(
      Generation generation, List<Document> documents, List<String> problems) {
    return new PublishedObject(
        generation.number(),
        documents.stream().map(Entry::of).toList(),
        generation.passages(),
        List.copyOf(problems));
  }

  /// One line a document, and one of the whole.
  String lines() {
    var text = new StringBuilder();
    documents.forEach(entry -> text.append(entry.line()).append('\n'));
    return text + total();
  }

  String total() {
    return "generation %d: %d passages".formatted(generation, passages);
  }
}
