package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.Holdings;
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

  /// All that a knowledge base holds.
  public static LibraryObject of(Holdings holdings) {
    return of(holdings, holdings.documents(), holdings.problems());
  }

  /// Some documents, and what could not be used of them.
  public static LibraryObject of(
      Holdings holdings, List<Document> documents, List<String> problems) {
    var standings = Standings.of(holdings);
    var live = holdings.generation();
    return new LibraryObject(
        live.number(),
        documents.stream().map(document -> DocumentEntry.of(document, standings)).toList(),
        live.passages(),
        problems);
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
