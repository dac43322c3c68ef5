package io.xuewei.index.dense;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Gives each text a vector of eight places of its own, always the same, and remembers the texts.
class FakeEmbedder implements Embedder {

  final ConcurrentLinkedQueue<String> embedded = new ConcurrentLinkedQueue<>();
  volatile boolean closed;

  static float[] vectorOf(String text) {
    var random = new Random(text.hashCode());
    float[] vector = new float[8];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  @Override
  public String model() {
    return "fake";
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    embedded.addAll(texts);
    return texts.stream().map(FakeEmbedder::vectorOf).toList();
  }

  @Override
  public void close() {
    closed = true;
  }
}
