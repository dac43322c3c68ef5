package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Sentences;
import io.xuewei.knowledge.structure.Sentences.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers a question that only names a document or an article, with how that begins:
/// `《三会一课制度实施细则》第十二条`.
final class Beginnings {

  private static final int LONGEST = 450;
  private static final int MOST_CITATIONS = 3;
  private static final int MOST_CANDIDATES = 4;

  private final PassageIndex index;
  private final Masks masks;

  Beginnings(PassageIndex index, Masks masks) {
    this.index = index;
    this.masks = masks;
  }

  /// One document answers; of several the member picks one; none refuses.
  Finding of(Scope scope) {
    List<Passage> passages = passages(scope).toList();
    List<String> documents = passages.stream().map(Passage::documentId).distinct().toList();
    if (documents.size() > 1) {
      return new Finding.Clarify(firsts(documents, passages), 1);
    }
    List<Citation> citations =
        passages.stream().limit(MOST_CITATIONS).flatMap(p -> citation(p).stream()).toList();
    return citations.isEmpty() ? new Finding.Refused(0) : new Finding.Answered(citations, 1);
  }

  private Stream<Passage> passages(Scope scope) {
    return switch (scope) {
      case Scope.Everything _ -> Stream.empty();
      case Scope.Articles(List<Passage> passages) -> passages.stream();
      case Scope.Documents(var ids) ->
          index.documents().stream()
              .filter(document -> ids.contains(document.id()) && !document.info().template())
              .flatMap(document -> document.passages().stream().limit(1));
    };
  }

  private List<Citation> firsts(List<String> documents, List<Passage> passages) {
    return documents.stream()
        .limit(MOST_CANDIDATES)
        .flatMap(id -> passages.stream().filter(p -> p.documentId().equals(id)).limit(1))
        .flatMap(passage -> citation(passage).stream())
        .toList();
  }

  private Optional<Citation> citation(Passage passage) {
    return index.document(passage.documentId()).map(document -> citation(passage, document));
  }

  private Citation citation(Passage passage, Document document) {
    String quote = passage.text().substring(0, end(passage.text()));
    return Enumerations.whole(
        new Citation(
            document.id(),
            document.info(),
            passage.id(),
            passage.path(),
            quote,
            passage.start(),
            passage.start() + quote.length(),
            masks.unmask(quote).masked()),
        document);
  }

  /// Behind the last sentence that fits; at least one.
  private static int end(String text) {
    List<Span> sentences = Sentences.split(text);
    int first = sentences.isEmpty() ? text.length() : sentences.getFirst().end();
    return sentences.stream().mapToInt(Span::end).filter(end -> end <= LONGEST).max().orElse(first);
  }
}
