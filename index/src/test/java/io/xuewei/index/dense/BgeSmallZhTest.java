package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With the real model.
class BgeSmallZhTest {

  private static final List<String> TEXTS =
      List.of("党费怎么交", "缴纳党费的方式", "今天天气不错", "党员应当按月交纳党费。不得无故拖欠。".repeat(5), "", "abc 2024 🙂");

  private static LazyEmbedder model;

  @BeforeAll
  static void load() {
    model = LazyEmbedder.bgeSmallZh();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }

  private static double cosine(String a, String b) {
    return cosine(model.embed(a), model.embed(b));
  }

  @Test
  void likeMeaningIsNearerThanAnother() {
    assertThat(cosine("党费怎么交", "缴纳党费的方式")).isGreaterThan(cosine("党费怎么交", "今天天气不错") + 0.2);
    assertThat(cosine("党费怎么交", "党费怎么交")).isCloseTo(1, within(1e-5));
    assertThat(model.model()).isEqualTo("bge-small-zh-v1.5-q");
  }

  @Test
  void aTextHasTheSameVectorWhateverItIsEmbeddedWith() {
    List<float[]> together = model.embedAll(TEXTS);
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(together.get(i)).hasSize(512).containsExactly(model.embed(TEXTS.get(i)));
    }
  }

  @Test
  void whatIsBeyondTheModelsLengthIsLeftOut() {
    String most = "党".repeat(510); // and the two marks at the ends
    assertThat(model.embed(most + "费".repeat(500))).containsExactly(model.embed(most));
    assertThat(cosine("党".repeat(509) + "费", most)).isLessThan(0.99999);
  }

  @Test
  void manyThreadsGetTheSameVectors() throws Exception {
    List<float[]> expected = model.embedAll(TEXTS);
    Callable<List<float[]>> embedding = () -> model.embedAll(TEXTS);
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var result : pool.invokeAll(Stream.generate(() -> embedding).limit(8).toList())) {
        assertThat(result.get()).usingRecursiveComparison().isEqualTo(expected);
      }
    }
  }

  @Test
  void aQuestionTakesMilliseconds() {
    model.embed("党费怎么交");
    long begun = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      model.embed("流动党员的组织关系怎么转接？");
    }
    // Some 5 ms each; the bound leaves room for a busy machine.
    assertThat(Duration.ofNanos((System.nanoTime() - begun) / 20))
        .isLessThan(Duration.ofMillis(200));
  }

  @Test
  void closingWaitsForWhatIsComputedAndEndsTheRest() {
    var closable = BgeSmallZh.load(ModelFiles.classPath());
    try (var pool = Executors.newFixedThreadPool(2)) {
      var started = new CountDownLatch(2);
      Callable<Boolean> embedding =
          () -> {
            while (true) {
              closable.embed("党员应当按月交纳党费。");
              started.countDown();
            }
          };
      var results = List.of(pool.submit(embedding), pool.submit(embedding));
      assertThatCode(started::await).doesNotThrowAnyException();
      closable.close();
      for (var result : results) {
        assertThatThrownBy(result::get).hasRootCauseMessage("it is closed");
      }
    }
  }

  @Test
  void aModelThatIsNotThereSaysSo() {
    assertThatThrownBy(() -> BgeSmallZh.load(name -> ModelFiles.classPath().read("no-" + name)))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContainingAll(
            "no-bge-small-zh-v1.5-q", "not on the class path", "by words only");
  }

  @Test
  void garbageIsNoTokenizer() {
    assertThatThrownBy(() -> BgeSmallZh.load(_ -> new byte[] {1, 2, 3}))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("by words only");
  }

  @Test
  void garbageOrNothingIsNoModel() {
    for (byte[] bytes : new byte[][] {{1, 2, 3}, {}}) {
      ModelFiles files = name -> name.endsWith(".json") ? ModelFiles.classPath().read(name) : bytes;
      assertThatThrownBy(() -> BgeSmallZh.load(files))
          .isInstanceOf(ModelUnavailable.class)
          .hasMessageMatching("The sentence model .* is not available, .*ORT.*")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
  }
}
