package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;

/// One generation as readers see it: Lucene's reader, and the documents in memory.
///
/// Readers count themselves in and out by [#enter] and [#leave]. A snapshot closes when it has been
/// replaced and the last of them has left.
final class Snapshot {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Generation generation;

  Snapshot(DirectoryReader reader, Similarity similarity) throws IOException {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    var all = new TermQuery(new Term(LuceneEntry.KIND, LuceneEntry.DOCUMENT));
    for (ScoreDoc hit : searcher.search(all, Integer.MAX_VALUE, Sort.INDEXORDER).scoreDocs) {
      String json = reader.storedFields().document(hit.doc).get(LuceneEntry.DOCUMENT);
      Document document = StoredJson.read(json, Document.class);
      documents.put(document.id(), document);
    }
    generation = GenerationData.read(reader.getIndexCommit().getUserData());
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

  Map<String, Document> documents() {
    return documents;
  }

  List<Hit> search(Query query, int limit) throws IOException {
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      String json = reader.storedFields().document(found.doc).get(LuceneEntry.PASSAGE);
      Passage passage = StoredJson.read(json, Passage.class);
      Document document = documents.get(passage.documentId());
      if (document != null) {
        hits.add(new Hit(passage, document.info(), found.score));
      }
    }
    return hits;
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
