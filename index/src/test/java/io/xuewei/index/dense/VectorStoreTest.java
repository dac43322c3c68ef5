package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VectorStoreTest {

  @TempDir private Path folder;

  private static ByteVector vector(String text) {
    return ByteVector.of(FakeEmbedder.vectorOf(text));
  }

  private static VectorStore.Entry entry(String key, String... sentences) {
    var vectors = List.of(sentences).stream().map(VectorStoreTest::vector).toList();
    return new VectorStore.Entry(key, new Vectors(vector(key), vectors));
  }

  @Test
  void whatWasPutIsThereAfterARestart() {
    try (var store = VectorStore.in(folder, "fake")) {
      store.put(List.of(entry("a", "一", "二"), entry("b")));
      assertThat(store.holds("a")).isTrue();
    }
    try (var store = VectorStore.in(folder, "fake")) {
      assertThat(store.size()).isEqualTo(2);
      assertThat(store.get("a")).contains(entry("a", "一", "二").vectors());
      assertThat(store.get("b").orElseThrow().sentences()).isEmpty();
      assertThat(store.holds("c")).isFalse();
      assertThat(store.get("c")).isEmpty();
    }
  }

  @Test
  void aKeyPutAgainIsReplaced() {
    try (var store = VectorStore.inMemory("fake")) {
      store.put(List.of(entry("a", "一")));
      store.put(List.of(entry("a", "二")));
      assertThat(store.size()).isEqualTo(1);
      assertThat(store.get("a").orElseThrow().sentences()).containsExactly(vector("二"));
    }
  }

  @Test
  void theNearestComeFirstWithTheirCosine() {
    try (var store = VectorStore.inMemory("fake")) {
      assertThat(store.nearest(ByteVector.of(FakeEmbedder.vectorOf("x")), 3)).isEmpty();
      // In two commits, so that keys are read from more than one part.
      for (int from : new int[] {0, 100}) {
        store.put(IntStream.range(from, from + 100).mapToObj(i -> entry("k" + i)).toList());
      }
      var nearest = store.nearest(ByteVector.of(FakeEmbedder.vectorOf("k142")), 5);
      assertThat(nearest).hasSize(5);
      assertThat(nearest.getFirst().key()).isEqualTo("k142");
      for (var neighbour : nearest) {
        double cosine = vector("k142").cosine(vector(neighbour.key()));
        assertThat(neighbour.cosine()).isCloseTo(cosine, within(1e-6));
      }
      assertThat(nearest.get(1).cosine()).isGreaterThanOrEqualTo(nearest.get(4).cosine());
    }
  }

  @Test
  void retainDeletesTheRest() {
    try (var store = VectorStore.inMemory("fake")) {
      store.put(List.of(entry("a"), entry("b"), entry("c")));
      store.retain(Set.of("b", "other"));
      assertThat(store.size()).isEqualTo(1);
      assertThat(store.holds("a")).isFalse();
      assertThat(store.get("c")).isEmpty();
      assertThat(store.nearest(ByteVector.of(FakeEmbedder.vectorOf("a")), 3)).hasSize(1);
    }
  }

  @Test
  void aBatchThatFailsLeavesNothingBehind() {
    var broken =
        new VectorStore.Entry(
            "broken", new Vectors(vector("x"), List.of(ByteVector.of(new float[] {1, 2}))));
    try (var store = VectorStore.in(folder, "fake")) {
      assertThatThrownBy(() -> store.put(List.of(entry("a"), broken)))
          .hasMessageContaining("Sentence 0 has 2 places, not 8");
      store.put(List.of(entry("b")));
      assertThat(store.size()).isEqualTo(1);
      assertThat(store.holds("a")).isFalse();
    }
  }

  @Test
  void vectorsOfAnotherModelAreForgotten() {
    try (var store = VectorStore.in(folder, "fake")) {
      store.put(List.of(entry("a")));
    }
    try (var store = VectorStore.in(folder, "better")) {
      assertThat(store.size()).isZero();
      assertThat(store.model()).isEqualTo("better");
      store.put(List.of(entry("b")));
    }
    try (var store = VectorStore.in(folder, "better")) {
      assertThat(store.holds("b")).isTrue();
    }
  }

  @Test
  void aFolderThatCannotBeReadStartsEmptyWithOneWarning() throws IOException {
    try (var store = VectorStore.in(folder, "fake")) {
      store.put(List.of(entry("a")));
    }
    Path notes = Files.writeString(folder.resolve("notes.txt"), "not Lucene's");
    try (var files = Files.newDirectoryStream(folder, "{_,segments}*")) {
      for (Path file : files) {
        Files.writeString(file, "garbage");
      }
    }
    try (var log = new LoggedWarnings(VectorStore.class);
        var store = VectorStore.in(folder, "fake")) {
      assertThat(store.size()).isZero();
      store.put(List.of(entry("b")));
      assertThat(store.holds("b")).isTrue();
      assertThat(log.messages()).hasSize(1);
      assertThat(log.messages().getFirst()).startsWith("WARNING").contains("made anew");
    }
    assertThat(notes).exists();
  }

  @Test
  void aClosedStoreSaysSo() {
    var store = VectorStore.in(folder, "fake");
    store.put(List.of(entry("a")));
    store.close();
    assertThatThrownBy(() -> store.holds("a")).hasMessageContaining("closed");
    assertThatThrownBy(() -> store.put(List.of(entry("b")))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aSecondStoreOfAFolderReadsButDoesNotWrite() {
    try (var first = VectorStore.in(folder, "fake")) {
      first.put(List.of(entry("a")));
      try (var second = VectorStore.in(folder, "fake")) {
        assertThat(second.holds("a")).isTrue();
        assertThatThrownBy(() -> second.put(List.of(entry("b"))))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("Lock held");
      }
      first.put(List.of(entry("c")));
      assertThat(first.size()).isEqualTo(2);
    }
  }

  @Test
  void readersSeeWholeBatchesWhileAnotherWrites() throws Exception {
    try (var store = VectorStore.in(folder, "fake");
        var pool = Executors.newFixedThreadPool(2)) {
      var written = new AtomicBoolean();
      Callable<Boolean> reading =
          () -> {
            boolean whole = true;
            while (!written.get()) {
              whole &= store.size() % 5 == 0;
              whole &= !store.holds("0-0") || store.get("0-0").isPresent();
              store.nearest(ByteVector.of(FakeEmbedder.vectorOf("x")), 3);
            }
            return whole;
          };
      var first = pool.submit(reading);
      var second = pool.submit(reading);
      for (int batch = 0; batch < 30; batch++) {
        String name = batch + "-";
        store.put(IntStream.range(0, 5).mapToObj(i -> entry(name + i)).toList());
      }
      written.set(true);
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
      assertThat(store.size()).isEqualTo(150);
    }
  }
}
