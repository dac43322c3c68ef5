package io.xuewei.index.analysis;

import java.util.List;

/// A way to cut a folded text into tokens, ordered by start and then by end. Punctuation and white
/// space give none.
@FunctionalInterface
public interface Tokenization {

  List<Token> tokens(String folded);
}
