package io.xuewei.index;

import io.xuewei.index.dense.DrawnVectors;
import io.xuewei.index.dense.LazyEmbedder;
import io.xuewei.index.dense.VectorStore;
import io.xuewei.knowledge.Dictionary;
import java.nio.file.Path;
import java.time.Clock;

/// The dense half for benchmarks on generated documents: see [DrawnVectors].
public final class GeneratedMeaning {

  private GeneratedMeaning() {}

  /// With the vectors of an index in a folder, made when they are not there.
  public static Meaning in(Path folder, Dictionary dictionary, PassageIndex index)
      throws InterruptedException {
    LazyEmbedder embedder = DrawnVectors.embedder();
    VectorStore store = VectorStore.in(folder, embedder.model());
    var meaning = new Meaning(embedder, store, Clock.systemUTC());
    meaning.follow(index, dictionary, _ -> {});
    meaning.await();
    return meaning;
  }
}
