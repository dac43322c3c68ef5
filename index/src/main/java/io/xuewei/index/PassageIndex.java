package io.xuewei.index;

import io.xuewei.knowledge.Document;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/// Finds passages. Reads never fail or wait while a new generation is published.
///
/// Safe for use by many threads.
public interface PassageIndex extends Closeable {

  /// The generation that answers now.
  Generation generation();

  /// Builds the next generation from these documents and swaps it in. What was there before is gone afterwards.
  ///
  /// @throws java.io.UncheckedIOException when it cannot be written; the live generation is then untouched
  Generation publish(Iterable<Document> documents, String fingerprint);

  /// The best passages for a question, at most `limit`, the best first.
  List<Hit> search(Question question, int limit);

  /// A document of the live generation, with its cleaned text and passages.
  Optional<Document> document(String id);

  /// The documents of the live generation, in the order they were published.
  List<Document> documents();
}
