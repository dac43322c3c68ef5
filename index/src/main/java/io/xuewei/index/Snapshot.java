package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;

/// One generation as readers see it: Lucene's reader, and the documents in memory.
///
/// Readers count themselves in and out by [#enter] and [#leave]. A snapshot closes when it has been
/// replaced and the last of them has left.
final class Snapshot {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Document> published;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Generation generation;

  Snapshot(DirectoryReader reader, Similarity similarity) throws IOException {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    published = published();
    published.forEach(document -> documents.put(document.id(), document));
    generation = GenerationData.read(reader.getIndexCommit().getUserData());
  }

  /// The documents as they were published; merging segments may have changed their order in Lucene.
  private List<Document> published() throws IOException {
    var all = new TermQuery(new Term(LuceneEntry.KIND, LuceneEntry.DOCUMENT));
    var byPlace = new Sort(new SortField(LuceneEntry.PLACE, SortField.Type.INT));
    var published = new ArrayList<Document>();
    for (ScoreDoc hit : searcher.search(all, Math.max(1, reader.maxDoc()), byPlace).scoreDocs) {
      String json = reader.storedFields().document(hit.doc).get(LuceneEntry.DOCUMENT);
      published.add(StoredJson.read(json, Document.class));
    }
    return List.copyOf(published);
  }

  /// False when it closed in the meantime; the live one is then another.
  boolean enter() {
    return reader.tryIncRef();
  }

  void leave() throws IOException {
    reader.decRef();
  }

  /// Whether no later commit is in its folder.
  boolean isLatest() throws IOException {
    return reader.isCurrent();
  }

  Generation generation() {
    return generation;
  }

  Map<String, Document> documents() {
    return documents;
  }

  List<Hit> search(Query query, int limit) throws IOException {
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      Document document = published.get(number(found.doc, LuceneEntry.PLACE));
      Passage passage = document.passages().get(number(found.doc, LuceneEntry.PASSAGE));
      hits.add(new Hit(passage, document.info(), found.score));
    }
    return hits;
  }

  private int number(int entry, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    if (!numbers.advanceExact(entry - leaf.docBase)) {
      throw new IOException("the index's entry " + entry + " has no " + field);
    }
    return Math.toIntExact(numbers.longValue());
  }

  int passagesWith(String term) throws IOException {
    int most = 0;
    for (String field :
        List.of(SearchedField.WORDS, SearchedField.PAIRS, SearchedField.CHARACTERS)) {
      most = Math.max(most, reader.docFreq(new Term(field, term)));
    }
    return most;
  }
}
