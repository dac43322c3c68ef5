package io.xuewei.index.eval;

import io.xuewei.index.Finding;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.eval.QuestionSet.Query;
import io.xuewei.knowledge.Citation;
import java.util.List;

/// A query and what came of it.
///
/// @param query what was asked
/// @param ranking ids of the documents found, the best first, each once
/// @param finding what the library said
/// @param millis how long it took
record Outcome(Query query, List<String> ranking, Finding finding, double millis) {

  double recall(int k) {
    return Metrics.recall(ranking, query.relevant(), k);
  }

  double reciprocalRank(int k) {
    return Metrics.reciprocalRank(ranking, query.relevant(), k);
  }

  double ndcg(int k) {
    return Metrics.ndcg(ranking, query.relevant(), k);
  }

  boolean answered() {
    return finding instanceof Finding.Answered;
  }

  boolean firstQuoteHolds() {
    return citations().stream().limit(1).anyMatch(this::holdsAnswer);
  }

  int firstQuoteLength() {
    return citations().stream().limit(1).mapToInt(citation -> citation.quote().length()).sum();
  }

  /// One of the quotes is from a document that answers, and holds an answer.
  boolean answeredRight() {
    return citations().stream()
        .filter(citation -> query.relevant().contains(citation.documentId()))
        .anyMatch(this::holdsAnswer);
  }

  private List<Citation> citations() {
    return finding instanceof Finding.Answered found ? found.citations() : List.of();
  }

  private boolean holdsAnswer(Citation citation) {
    String quote = comparable(citation.quote());
    return query.answers().stream().map(Outcome::comparable).anyMatch(quote::contains);
  }

  /// Widths and scripts folded, white space removed.
  private static String comparable(String text) {
    return Folding.fold(text).replaceAll("\\s", "");
  }
}
