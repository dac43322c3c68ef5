package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One generation as readers see it: Lucene's reader, and the documents in memory.
///
/// Readers count themselves in and out by [#enter] and [#leave]. A snapshot closes when it has been
/// replaced and the last of them has left.
final class Snapshot {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Generation generation;
  private volatile @Nullable Contents contents;

  /// The documents as they were published, and by their ids.
  private record Contents(List<Document> published, Map<String, Document> byId) {}

  Snapshot(DirectoryReader reader, Similarity similarity) throws IOException {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    generation = GenerationData.read(reader.getIndexCommit().getUserData());
  }

  /// Read from the disk when they are first asked for: whoever only publishes needs none.
  private Contents contents() throws IOException {
    Contents known = contents;
    return known == null ? readContents() : known;
  }

  private synchronized Contents readContents() throws IOException {
    Contents known = contents;
    if (known == null) {
      var byId = new LinkedHashMap<String, Document>();
      List<Document> published = published();
      published.forEach(document -> byId.put(document.id(), document));
      known = new Contents(published, byId);
      contents = known;
    }
    return known;
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

  Generation generation() {
    return generation;
  }

  /// The documents, if somebody has asked for them before.
  Optional<Map<String, Document>> loaded() {
    return Optional.ofNullable(contents).map(Contents::byId);
  }

  Map<String, Document> documents() throws IOException {
    return contents().byId();
  }

  List<Hit> search(Query query, int limit) throws IOException {
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      hits.add(hit(found.doc, found.score));
    }
    return hits;
  }

  /// The best entries for a query and those of the passages named, ascending, each once.
  int[] entries(Query query, int limit, Collection<String> passageIds) throws IOException {
    var entries = new TreeSet<Integer>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      entries.add(found.doc);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      addNamed(leaf, passageIds, entries);
    }
    return entries.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addNamed(LeafReaderContext leaf, Collection<String> ids, Set<Integer> entries)
      throws IOException {
    Terms known = leaf.reader().terms(LuceneEntry.PASSAGE_ID);
    if (known == null) {
      return;
    }
    TermsEnum terms = known.iterator();
    for (String id : ids) {
      if (terms.seekExact(new BytesRef(id))) {
        entries.add(leaf.docBase + terms.postings(null, PostingsEnum.NONE).nextDoc());
      }
    }
  }

  /// The scores of entries under a query, 0 where it does not match.
  double[] scores(Query query, int[] entries) throws IOException {
    return FieldScores.of(query, entries, searcher);
  }

  Hit hit(int entry, double score) throws IOException {
    Document document = contents().published().get(number(entry, LuceneEntry.PLACE));
    Passage passage = document.passages().get(number(entry, LuceneEntry.PASSAGE));
    return new Hit(passage, document.info(), score);
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
