package io.xuewei.index.dense;

import java.util.List;

/// A passage's vector and those of its sentences, in the order of [Item#sentences]. All have the
/// same number of places.
public record Vectors(ByteVector passage, List<ByteVector> sentences) {
  public Vectors {
    sentences = List.copyOf(sentences);
  }
}
