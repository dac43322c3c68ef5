package io.xuewei.index;

import io.xuewei.index.dense.ReadText;
import io.xuewei.index.dense.ReadText.TokenVector;
import java.util.List;

/// How well a quote, under its headings, speaks of what a question asks, token by token in their
/// contexts (after BERTScore, Zhang et al. 2020). A word that only happens to be in the quote, or
/// one that nothing there stands for, shows here.
///
/// @param mean how well the question's terms are met, by their weights
/// @param worstThing how well the term is met that names a thing and is met worst
/// @param worstUnknown the same among the terms that no passage holds; 1 when there are none
/// @param back how well the quote's own tokens are met by the question
record Alignment(double mean, double worstThing, double worstUnknown, double back) {

  /// When nothing is known.
  static final Alignment NONE = new Alignment(0, 0, 0, 0);

  /// @param question what the terms are of
  /// @param quote the headings and the quote
  /// @param own where in it the quote itself begins
  static Alignment of(List<AlignedTerm> terms, ReadText question, ReadText quote, int own) {
    if (terms.isEmpty() || question.tokens().isEmpty() || quote.tokens().isEmpty()) {
      return NONE;
    }
    double weights = 0;
    double sum = 0;
    double worst = 1;
    double worstThing = 1;
    double worstUnknown = 1;
    for (AlignedTerm term : terms) {
      double met = met(term, question, quote);
      weights += term.term().weight();
      sum += term.term().weight() * met;
      worst = Math.min(worst, met);
      worstThing = term.term().noun() ? Math.min(worstThing, met) : worstThing;
      worstUnknown = term.known() ? worstUnknown : Math.min(worstUnknown, met);
    }
    boolean things = terms.stream().anyMatch(term -> term.term().noun());
    return new Alignment(
        sum / weights, things ? worstThing : worst, worstUnknown, back(question, quote, own));
  }

  /// A term where it stands.
  ///
  /// @param start offset of its first character in the question
  /// @param known whether any passage holds it
  record AlignedTerm(Term term, int start, boolean known) {
    int end() {
      return start + term.word().length();
    }
  }

  private static double met(AlignedTerm term, ReadText question, ReadText quote) {
    return question.tokens().stream()
        .filter(token -> token.start() < term.end() && term.start() < token.end())
        .mapToDouble(token -> best(token, quote.tokens()))
        .average()
        .orElse(0);
  }

  private static double back(ReadText question, ReadText quote, int own) {
    return quote.tokens().stream()
        .filter(token -> token.start() >= own)
        .mapToDouble(token -> best(token, question.tokens()))
        .average()
        .orElse(0);
  }

  private static double best(TokenVector token, List<TokenVector> others) {
    double best = -1;
    for (TokenVector other : others) {
      best = Math.max(best, token.cosine(other));
    }
    return best;
  }
}
