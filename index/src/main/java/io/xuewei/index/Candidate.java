package io.xuewei.index;

import io.xuewei.index.dense.ByteVector;
import io.xuewei.index.dense.Vectors;
import io.xuewei.knowledge.Passage;
import java.util.List;
import java.util.Optional;

/// A passage that may answer, by its words, its meaning, or both.
///
/// @param match what its words say
/// @param likeness what its meaning says; empty when answers go by words only
record Candidate(Match match, Optional<Likeness> likeness) {

  /// How near a passage is to a question, as cosines of vectors.
  ///
  /// @param vector of the passage
  /// @param passage of the passage as a whole, under its title and headings
  /// @param sentences of its stretches, in their order
  record Likeness(ByteVector vector, double passage, List<Double> sentences) {

    Likeness {
      sentences = List.copyOf(sentences);
    }

    static Likeness of(Vectors vectors, ByteVector question) {
      return new Likeness(
          vectors.passage(),
          question.cosine(vectors.passage()),
          vectors.sentences().stream().map(question::cosine).toList());
    }

    double bestSentence() {
      return sentences.stream().mapToDouble(Double::doubleValue).max().orElse(passage);
    }
  }

  Hit hit() {
    return match.hit();
  }

  Passage passage() {
    return match.hit().passage();
  }
}
