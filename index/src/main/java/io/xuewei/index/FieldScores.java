package io.xuewei.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// The scores of given entries under a query.
final class FieldScores {

  private FieldScores() {}

  /// @param entries Lucene's numbers, ascending
  /// @return a score each, 0 where the query does not match
  static double[] of(Query query, int[] entries, IndexSearcher searcher) throws IOException {
    var scores = new double[entries.length];
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = next;
      while (end < entries.length && entries[end] < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      Scorer scorer = end == next ? null : weight.scorer(leaf);
      if (scorer != null) {
        collect(scorer, leaf.docBase, Arrays.copyOfRange(entries, next, end), scores, next);
      }
      next = end;
    }
    return scores;
  }

  private static void collect(Scorer scorer, int base, int[] entries, double[] scores, int at)
      throws IOException {
    DocIdSetIterator matches = scorer.iterator();
    for (int i = 0; i < entries.length; i++) {
      int wanted = entries[i] - base;
      if (matches.docID() < wanted) {
        matches.advance(wanted);
      }
      if (matches.docID() == wanted) {
        scores[at + i] = scorer.score();
      }
    }
  }
}
