package io.xuewei.index.bench;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.folder.DictionaryFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Invented documents for benchmarks, the same ones for the same seed: passages of about 120
/// characters, fifty to a document.
final class GeneratedLibrary {

  static final int PASSAGE_CHARS = 120;

  private static final int PASSAGES_PER_DOCUMENT = 50;
  private static final long SEED = 20_261_124;

  private GeneratedLibrary() {}

  /// The dictionary of the seeds. The benchmarks run in the module's folder.
  static Dictionary dictionary() throws IOException {
    return DictionaryFiles.read(Path.of("..", "seeds", "dictionary")).dictionary();
  }

  static List<Document> documents(int passages) {
    var vocabulary = new Vocabulary(SEED);
    var documents = new ArrayList<Document>();
    for (int left = passages; left > 0; left -= PASSAGES_PER_DOCUMENT) {
      int size = Math.min(left, PASSAGES_PER_DOCUMENT);
      documents.add(document("d" + documents.size(), size, vocabulary));
    }
    return documents;
  }

  static List<String> questions(int count) {
    return new Vocabulary(SEED + 1).questions(count);
  }

  private static Document document(String id, int size, Vocabulary vocabulary) {
    String title = vocabulary.place() + vocabulary.any("domain") + vocabulary.any("noun") + "办法";
    var text = new StringBuilder(title).append('\n');
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < size; i++) {
      var path = List.of("第%d章 %s".formatted(1 + i / 10, vocabulary.any("domain")));
      String passage = passage(vocabulary);
      passages.add(new Passage(id + "#" + i, id, path, passage, text.length()));
      text.append(passage).append('\n');
    }
    return new Document(id, DocumentInfo.titled(title), text.toString(), passages, List.of());
  }

  private static String passage(Vocabulary vocabulary) {
    var text = new StringBuilder();
    while (text.length() < PASSAGE_CHARS - 12) {
      text.append(vocabulary.sentence());
    }
    return text.toString();
  }
}
