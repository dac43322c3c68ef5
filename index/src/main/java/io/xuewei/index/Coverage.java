package io.xuewei.index;

import java.util.List;

/// How much of a question's terms a quote and its place cover, by the terms' weights; each share
/// counts only what those before it do not cover.
///
/// @param own covered by the quote itself
/// @param above by the headings and the title
/// @param around by the rest of the passage
/// @param missing share of the terms, each counted once, of which quote and headings hold less than
///   half
/// @param missingThings share of the terms, by weight, that name a thing which quote and headings
///   hold less than half of
record Coverage(double own, double above, double around, double missing, double missingThings) {

  static Coverage of(List<Term> terms, String quote, String headings, String passage) {
    double own = 0;
    double above = 0;
    double around = 0;
    double total = 0;
    int missing = 0;
    double missingThings = 0;
    for (Term term : terms) {
      double inQuote = term.matchIn(quote);
      double toHeadings = Math.max(inQuote, term.matchIn(headings));
      double toPassage = Math.max(toHeadings, term.matchIn(passage));
      own += term.weight() * inQuote;
      above += term.weight() * (toHeadings - inQuote);
      around += term.weight() * (toPassage - toHeadings);
      total += term.weight();
      missing += toHeadings < 0.5 ? 1 : 0;
      missingThings += term.noun() && toHeadings < 0.5 ? term.weight() : 0;
    }
    return total == 0
        ? new Coverage(0, 0, 0, 1, 1)
        : new Coverage(
            own / total,
            above / total,
            around / total,
            (double) missing / terms.size(),
            missingThings / total);
  }

  /// The share of the terms that a text holds as they are.
  static double exact(List<Term> terms, String text) {
    double found = 0;
    double total = 0;
    for (Term term : terms) {
      total += term.weight();
      found += text.contains(term.word()) ? term.weight() : 0;
    }
    return total == 0 ? 0 : found / total;
  }
}
