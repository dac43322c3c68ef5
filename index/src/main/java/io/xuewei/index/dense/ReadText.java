package io.xuewei.index.dense;

import java.util.List;

/// What a model makes of a text: one vector for the whole, and one for each token in its place.
///
/// @param vector of length one
/// @param tokens in their order, without the marks at both ends; none when the model has no such
///   vectors
public record ReadText(float[] vector, List<TokenVector> tokens) {

  public ReadText {
    tokens = List.copyOf(tokens);
  }

  /// A token as it is meant where it stands.
  ///
  /// @param start offset of its first character
  /// @param end offset behind its last
  /// @param vector of length one, counted from the mean of usual text, since all tokens have much
  ///   in common
  public record TokenVector(int start, int end, float[] vector) {

    public double cosine(TokenVector other) {
      float sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * other.vector[i];
      }
      return sum;
    }
  }
}
