package io.xuewei.index;

/// A quote with its score among all of a question's.
///
/// @param standing of its passage, see [Ranked]
/// @param score higher is better
record ScoredQuote(Quote quote, double standing, double score) {}
