package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells when a question only names a subject that several documents treat, such as `请假`: then the
/// member picks.
final class Ambiguity {

  private static final int MOST = 4;
  private static final int LEAST = 2;

  private Ambiguity() {}

  /// The best quote of each document that treats the subject under its title or a heading, two to
  /// four; empty when the question asks something about it, or fewer than two documents do.
  static List<Citation> candidates(Question question, List<Term> subject, List<Quote> ranked) {
    if (subject.size() != 1 || !question.searchText().equals(subject.getFirst().word())) {
      return List.of();
    }
    String word = subject.getFirst().word();
    Map<String, Citation> byDocument = new LinkedHashMap<>();
    for (Quote quote : ranked) {
      if (byDocument.size() < MOST && !quote.evidence().outdated() && isUnder(quote, word)) {
        byDocument.putIfAbsent(quote.hit().passage().documentId(), quote.citation());
      }
    }
    return byDocument.size() < LEAST ? List.of() : List.copyOf(byDocument.values());
  }

  private static boolean isUnder(Quote quote, String word) {
    String headings =
        quote.hit().info().title() + "\n" + String.join("\n", quote.hit().passage().path());
    return Folding.fold(headings).contains(word);
  }
}
