package io.xuewei.index.dense;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/// One commit of the store as readers see it. They count themselves in and out by [#enter] and
/// [#leave]; it closes when it has been replaced and the last of them has left.
final class VectorSnapshot {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  VectorSnapshot(DirectoryReader reader) {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
  }

  /// False when it closed in the meantime; the live one is then another.
  boolean enter() {
    return reader.tryIncRef();
  }

  void leave() throws IOException {
    reader.decRef();
  }

  /// The snapshot of the newest commit, or this one when nothing changed. Shares what is the same.
  VectorSnapshot newest() throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(reader);
    return changed == null ? this : new VectorSnapshot(changed);
  }

  int size() {
    return reader.numDocs();
  }

  boolean holds(String key) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (find(leaf.reader(), key) != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  Optional<Vectors> get(String key) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      int document = find(leaf.reader(), key);
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        return Optional.of(VectorDocument.read(leaf.reader(), document));
      }
    }
    return Optional.empty();
  }

  private static int find(LeafReader segment, String key) throws IOException {
    PostingsEnum found = segment.postings(VectorDocument.term(key), PostingsEnum.NONE);
    if (found == null) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    Bits live = segment.getLiveDocs();
    int document = found.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = found.nextDoc();
    }
    return document;
  }

  List<VectorStore.Neighbour> nearest(ByteVector question, int k) throws IOException {
    var query = new KnnByteVectorQuery(VectorDocument.PASSAGE, question.bytes(), k);
    var neighbours = new ArrayList<VectorStore.Neighbour>();
    for (ScoreDoc hit : searcher.search(query, k).scoreDocs) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
      String key = VectorDocument.key(leaf.reader(), hit.doc - leaf.docBase);
      // Lucene's score of a cosine is (1 + cosine) / 2.
      neighbours.add(new VectorStore.Neighbour(key, 2.0 * hit.score - 1));
    }
    return neighbours;
  }

  List<String> keys(Predicate<String> wanted) throws IOException {
    var keys = new ArrayList<String>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        if (live == null || live.get(document)) {
          keys.add(VectorDocument.key(leaf.reader(), document));
        }
      }
    }
    keys.removeIf(wanted.negate());
    return keys;
  }
}
