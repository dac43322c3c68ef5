package io.xuewei.index;

import java.util.List;

/// What tells whether the best quote answers a question at all.
///
/// @param best the evidence for the best quote
/// @param lead how far the best passage is ahead of the best one of another document, as a share of
///   its score
/// @param unknown share of the question's weight in words that no passage holds
/// @param terms how many words the question is about
record Signals(Evidence best, double lead, double unknown, int terms) {

  static Signals of(Quote best, List<Hit> hits, List<Term> terms, PassageIndex index) {
    double total = terms.stream().mapToDouble(Term::weight).sum();
    double unknown =
        terms.stream()
            .filter(term -> index.passagesWith(term.word()) == 0)
            .filter(term -> term.aliases().isEmpty())
            .mapToDouble(Term::weight)
            .sum();
    return new Signals(
        best.evidence(), lead(best, hits), total == 0 ? 1 : unknown / total, terms.size());
  }

  private static double lead(Quote best, List<Hit> hits) {
    String document = best.hit().passage().documentId();
    double other =
        hits.stream()
            .filter(hit -> !hit.passage().documentId().equals(document))
            .mapToDouble(Hit::score)
            .max()
            .orElse(0);
    return Math.max(0, 1 - other / best.hit().score());
  }
}
