package io.xuewei.index;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;

/// Finds passages. Reads never fail or wait while a new generation is published.
///
/// Safe for use by many threads. All methods throw [java.io.UncheckedIOException] when the storage
/// fails.
public interface PassageIndex extends Closeable {

  /// Changes when the fields or their analysis change; an index of another format must be published
  /// anew.
  String FORMAT = "index-2";

  /// An index in a folder, which is made when it is not there. Several processes may read one
  /// folder; one may publish.
  ///
  /// @param dictionary words to keep whole, and masks to restore; publish again after it has
  ///   changed
  /// @throws IOException when the folder cannot be opened, or holds an index that this version
  ///   cannot read
  static PassageIndex lucene(Path folder, Dictionary dictionary) throws IOException {
    return new LuceneIndex(FSDirectory.open(Files.createDirectories(folder)), dictionary);
  }

  /// An index in memory, gone when it is closed.
  static PassageIndex inMemory(Dictionary dictionary) throws IOException {
    return new LuceneIndex(new ByteBuffersDirectory(), dictionary);
  }

  /// The newest generation in a folder, whoever published it, without opening the index;
  /// [Generation#NONE] when there is none. An index that is open stays on its own generation: to
  /// answer from this one, open the folder anew.
  static Generation published(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Generation.NONE;
    }
    try (var directory = FSDirectory.open(folder)) {
      return LuceneIndex.published(directory);
    }
  }

  /// The generation that answers now.
  Generation generation();

  /// Builds a generation from these documents and swaps it in, replacing the live one as a whole.
  /// It is there from one moment to the next: when the documents throw, when it cannot be written,
  /// and when the process is killed, nothing has changed.
  ///
  /// @param number above that of the newest generation in the storage
  /// @throws java.io.UncheckedIOException when it cannot be written
  /// @throws IllegalArgumentException when the number is not above
  Generation publish(Iterable<Document> documents, String fingerprint, int number);

  /// The same under the number that follows the live generation's.
  default Generation publish(Iterable<Document> documents, String fingerprint) {
    return publish(documents, fingerprint, generation().number() + 1);
  }

  /// The best passages for a question within its scope, at most `limit`, the best first.
  List<Hit> search(Question question, int limit);

  /// The same passages, and those with the ids given, field by field; the best first. An id that
  /// the live generation does not have is passed over.
  List<Match> match(Question question, int limit, Collection<String> passageIds);

  /// How many passages hold a term: a word, a pair of characters, or one character, folded.
  int passagesWith(String term);

  /// A document of the live generation, with its cleaned text and passages.
  Optional<Document> document(String id);

  /// The documents of the live generation, in the order they were published.
  List<Document> documents();
}
