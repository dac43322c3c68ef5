package io.xuewei.index;

import java.util.List;

/// A passage with its quotes and its place among the candidates.
///
/// @param quotes every stretch of it that can be quoted, in their order
/// @param standing its score against the best passage's; 0 for the best, below 0 for the others
record Ranked(Candidate candidate, List<Quote> quotes, double standing) {
  Ranked {
    quotes = List.copyOf(quotes);
  }
}
