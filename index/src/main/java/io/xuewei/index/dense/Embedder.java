package io.xuewei.index.dense;

import java.util.List;

/// Turns a text into a vector of length one, such that texts of like meaning have a cosine near 1.
///
/// Texts are to be folded (`io.xuewei.index.analysis.Folding`). All vectors have the same number of
/// places. Safe for many threads. Every call throws [EmbeddingFailed] when the text cannot be
/// embedded, [ModelUnavailable] when none ever will be.
///
/// ```java
/// float[] question = embedder.embed("党费怎么交");
/// ```
public interface Embedder extends AutoCloseable {

  /// The model's name and kind, e.g. `bge-small-zh-v1.5-q`. Vectors of different models do not
  /// compare.
  String model();

  /// The text's vector. What is beyond the model's length is left out; an empty text has a vector
  /// too.
  default float[] embed(String text) {
    return embedAll(List.of(text)).getFirst();
  }

  /// The vectors of the texts, in their order.
  List<float[]> embedAll(List<String> texts);

  /// The text's vector, and those of its tokens when the model tells them.
  default ReadText read(String text) {
    return new ReadText(embed(text), List.of());
  }

  @Override
  void close();
}
