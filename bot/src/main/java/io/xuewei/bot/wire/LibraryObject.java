package io.xuewei.bot.wire;

import io.xuewei.knowledge.Document;
import java.util.List;

/// The documents of a library.
///
/// @param generation the number of the generation that answers now
/// @param documents those that were added, or all
/// @param passages of the whole library
/// @param problems what could not be used, one line each
public record LibraryObject(
    int generation, List<DocumentEntry> documents, int passages, List<String> problems) {

  public LibraryObject {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /// Documents, added or all, of a generation with so many passages.
  public static LibraryObject of(
      int generation, List<Document> documents, int passages, List<String> problems) {
    return new LibraryObject(
        generation, documents.stream().map(DocumentEntry::of).toList(), passages, problems);
  }

  /// One line a document, and one of the whole.
  public String lines() {
    var text = new StringBuilder();
    documents.forEach(entry -> text.append(entry.line()).append('\n'));
    return text + total();
  }

  /// `generation 7: 498 passages`.
  public String total() {
    return "generation %d: %d passages".formatted(generation, passages);
  }
}
