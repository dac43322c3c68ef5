package io.xuewei.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What tells whether the best quote answers a question at all.
///
/// @param best the evidence for the best quote
/// @param standing of its passage, see [Ranked]
/// @param lead how far the best passage is ahead of the best one of another document by words, as a
///   share of its score
/// @param ahead how far the best quote is ahead of the second
/// @param unknown share of the question's weight in words that no passage holds
/// @param terms how many words the question is about
/// @param nearness how its passage's likeness stands among all candidates'
/// @param alignment of question and quote
record Signals(
    Evidence best,
    double standing,
    double lead,
    double ahead,
    double unknown,
    int terms,
    Optional<Nearness> nearness,
    Alignment alignment) {

  private static final double MOST_AHEAD = 6;

  /// @param height of the most like passage above the mean, in standard deviations
  /// @param mean of all candidates
  /// @param nearest whether the best quote is from the most like passage
  record Nearness(double height, double mean, boolean nearest) {}

  /// @param quotes at least one, the best first
  /// @param ranked the passages they are from
  /// @param unknown see [#unknown(List, PassageIndex)]
  static Signals of(
      List<ScoredQuote> quotes,
      List<Ranked> ranked,
      List<Term> terms,
      double unknown,
      Alignment alignment) {
    ScoredQuote best = quotes.getFirst();
    return new Signals(
        best.quote().evidence(),
        best.standing(),
        lead(best.quote().hit(), ranked),
        quotes.size() < 2 ? MOST_AHEAD : Math.min(MOST_AHEAD, best.score() - quotes.get(1).score()),
        unknown,
        terms.size(),
        best.quote().evidence().passageLikeness().map(own -> nearness(own, ranked)),
        alignment);
  }

  private static Nearness nearness(double own, List<Ranked> ranked) {
    double[] all =
        ranked.stream()
            .flatMap(passage -> passage.candidate().likeness().stream())
            .mapToDouble(Candidate.Likeness::passage)
            .toArray();
    double mean = Arrays.stream(all).average().orElse(0);
    double square = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    double most = Arrays.stream(all).max().orElse(0);
    return new Nearness((most - mean) / (Math.sqrt(square) + 1e-3), mean, own >= most);
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
