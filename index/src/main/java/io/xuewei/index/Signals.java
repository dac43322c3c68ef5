package io.xuewei.index;

import java.util.List;

/// What tells whether the best quote answers a question at all.
///
/// @param best the evidence for the best quote
/// @param standing of its passage, see [Ranked]
/// @param lead how far the best passage is ahead of the best one of another document, as a share of
///   its score
/// @param unknown share of the question's weight in words that no passage holds
/// @param terms how many words the question is about
record Signals(Evidence best, double standing, double lead, double unknown, int terms) {

  /// @param quotes at least one, the best first
  /// @param ranked the passages they are from
  /// @param unknown see [#unknown(List, PassageIndex)]
  static Signals of(
      List<ScoredQuote> quotes, List<Ranked> ranked, List<Term> terms, double unknown) {
    ScoredQuote best = quotes.getFirst();
    return new Signals(
        best.quote().evidence(),
        best.standing(),
        lead(best.quote().hit(), ranked),
        unknown,
        terms.size());
  }

  /// The share of the terms' weight in words that no passage holds.
  static double unknown(List<Term> terms, PassageIndex index) {
    double total = terms.stream().mapToDouble(Term::weight).sum();
    double unknown =
        terms.stream()
            .filter(term -> index.passagesWith(term.word()) == 0)
            .filter(term -> term.aliases().isEmpty())
            .mapToDouble(Term::weight)
            .sum();
    return total == 0 ? 1 : unknown / total;
  }

  private static double lead(Hit best, List<Ranked> ranked) {
    String document = best.passage().documentId();
    double other =
        ranked.stream()
            .map(passage -> passage.candidate().hit())
            .filter(hit -> !hit.passage().documentId().equals(document))
            .mapToDouble(Hit::score)
            .max()
            .orElse(0);
    return best.score() > 0 ? Math.max(0, 1 - other / best.score()) : 0;
  }
}
