package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.index.dense.LazyEmbedder.NotLoaded;
import io.xuewei.index.dense.LazyEmbedder.Ready;
import io.xuewei.index.dense.LazyEmbedder.Unavailable;
import java.io.FileNotFoundException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LazyEmbedderTest {

  private final AtomicInteger loads = new AtomicInteger();
  private final FakeEmbedder fake = new FakeEmbedder();

  private LazyEmbedder lazy(Supplier<Embedder> loading) {
    return new LazyEmbedder(
        "fake",
        () -> {
          loads.incrementAndGet();
          return loading.get();
        });
  }

  @Test
  void theModelLoadsAtTheFirstUseAndOnce() {
    var embedder = lazy(() -> fake);
    assertThat(embedder.state()).isEqualTo(new NotLoaded());
    assertThat(loads).hasValue(0);
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        pool.execute(() -> embedder.embed("党费"));
      }
    }
    assertThat(loads).hasValue(1);
    assertThat(embedder.state()).isEqualTo(new Ready());
    assertThat(embedder.tryRead("党费").map(ReadText::vector))
        .get()
        .isEqualTo(FakeEmbedder.vectorOf("党费"));
  }

  @Test
  void aModelThatCannotLoadIsWarnedOfOnceAndNotTriedAgain() {
    var embedder =
        lazy(() -> {
          throw new ModelUnavailable("fake", new FileNotFoundException("x.onnx is missing"));
        });
    try (var log = new LoggedWarnings(LazyEmbedder.class)) {
      assertThat(embedder.tryRead("党费")).isEmpty();
      assertThat(embedder.isAvailable()).isFalse();
      assertThatThrownBy(() -> embedder.embed("党费")).isInstanceOf(ModelUnavailable.class);
      assertThat(loads).hasValue(1);
      assertThat(log.messages()).hasSize(1);
      assertThat(log.messages().getFirst())
          .startsWith("WARNING")
          .contains("x.onnx is missing", "by words only")
          .doesNotContain("\n");
    }
    assertThat(embedder.state())
        .isInstanceOfSatisfying(
            Unavailable.class, state -> assertThat(state.reason()).contains("x.onnx is missing"));
  }

  @Test
  void aMissingNativeLibraryOrJarIsUnavailableToo() {
    for (var error : new Error[] {new UnsatisfiedLinkError("a"), new NoClassDefFoundError("b")}) {
      var embedder =
          lazy(() -> {
            throw error;
          });
      try (var log = new LoggedWarnings(LazyEmbedder.class)) {
        assertThat(embedder.isAvailable()).isFalse();
        assertThat(log.messages()).hasSize(1);
      }
    }
  }

  @Test
  void closingClosesAModelThatWasLoadedAndLoadsNone() {
    lazy(() -> fake).close();
    assertThat(loads).hasValue(0);
    var used = lazy(() -> fake);
    used.embed("党费");
    used.close();
    assertThat(fake.closed).isTrue();
    assertThat(used.isAvailable()).isFalse();
  }
}
