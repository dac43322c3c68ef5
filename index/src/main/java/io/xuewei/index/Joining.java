package io.xuewei.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Joins a quote with the sentence beside it when one of them alone may not do.
final class Joining {

  /// Within this much of the best score the neighbour may just as well be the answer.
  private static final double DOUBT = 1.5;

  private static final int LONGEST = 200;

  private Joining() {}

  /// The best quote, or it and its neighbour as one.
  static Quote withNeighbour(ScoredQuote best, List<ScoredQuote> ranked) {
    return neighbour(best, ranked)
        .map(other -> joined(best.quote(), other.quote()))
        .orElse(best.quote());
  }

  private static Optional<ScoredQuote> neighbour(ScoredQuote best, List<ScoredQuote> ranked) {
    return ranked.stream()
        .takeWhile(other -> other.score() >= best.score() - DOUBT)
        .filter(other -> areNeighbours(best.quote(), other.quote()))
        .filter(other -> length(best.quote(), other.quote()) <= LONGEST)
        .max(Comparator.comparingDouble(ScoredQuote::score));
  }

  private static boolean areNeighbours(Quote one, Quote other) {
    if (!one.hit().passage().id().equals(other.hit().passage().id())) {
      return false;
    }
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return from <= to && one.hit().passage().text().substring(from, to).isBlank();
  }

  private static int length(Quote one, Quote other) {
    return Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
  }

  private static Quote joined(Quote one, Quote other) {
    return new Quote(
        one.hit(),
        Math.min(one.start(), other.start()),
        Math.max(one.end(), other.end()),
        one.masked() || other.masked(),
        one.evidence());
  }
}
