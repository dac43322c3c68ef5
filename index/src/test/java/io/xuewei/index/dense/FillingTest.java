package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FillingTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final VectorStore store = VectorStore.inMemory("fake");
  private final Courtesy courtesy = new Courtesy();
  private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());
  private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

  @AfterEach
  void close() {
    store.close();
  }

  private static Item item(int number) {
    return new Item("第" + number + "条。略。", List.of("第" + number + "条。", "略。"));
  }

  private static List<Item> items(int count) {
    return IntStream.range(0, count).mapToObj(FillingTest::item).toList();
  }

  private Filling.Settings with(Embedder embedder, int threads) {
    return new Filling.Settings(embedder, store, courtesy, threads, () -> now, heard::add);
  }

  private void fill(List<Item> items) throws InterruptedException {
    try (var filling = Filling.start(items, with(embedder, 2), LONG)) {
      assertThat(filling.await(LONG)).isTrue();
      assertThat(filling.progress()).isEqualTo(new Progress(store.size(), store.size(), 0));
    }
  }

  @Test
  void everyPassageGetsItsVectorsInOrder() throws InterruptedException {
    fill(items(50));
    assertThat(store.size()).isEqualTo(50);
    var vectors = store.get(item(33).key("fake")).orElseThrow();
    assertThat(vectors.passage()).isEqualTo(ByteVector.of(FakeEmbedder.vectorOf("第33条。略。")));
    assertThat(vectors.sentences())
        .containsExactly(
            ByteVector.of(FakeEmbedder.vectorOf("第33条。")),
            ByteVector.of(FakeEmbedder.vectorOf("略。")));
  }

  @Test
  void aSecondFillingEmbedsNothing() throws InterruptedException {
    fill(items(20));
    embedder.embedded.clear();
    fill(items(20));
    assertThat(embedder.embedded).isEmpty();
  }

  @Test
  void aChangedPassageEmbedsThatOneOnly() throws InterruptedException {
    fill(items(20));
    embedder.embedded.clear();
    var changed = new ArrayList<>(items(20));
    changed.set(7, new Item("新的第7条。", List.of("新的第7条。")));
    try (var filling = Filling.start(changed, with(embedder, 2))) {
      assertThat(filling.await(LONG)).isTrue();
    }
    assertThat(embedder.embedded).containsExactly("新的第7条。");
    assertThat(store.size()).isEqualTo(21);
  }

  @Test
  void theListenerHearsHowFarItIsAndHowLongItWillTake() throws InterruptedException {
    fill(items(10));
    var slow =
        new FakeEmbedder() {
          @Override
          public List<float[]> embedAll(List<String> texts) {
            now = now.plusSeconds(1);
            return super.embedAll(texts);
          }
        };
    heard.clear();
    try (var filling = Filling.start(items(42), with(slow, 1), LONG)) {
      assertThat(filling.await(LONG)).isTrue();
    }
    // 16 passages are 33 different texts: 9 batches of at most 4, a second each.
    assertThat(heard).containsExactly(new Progress(26, 42, 9), new Progress(42, 42, 0));
  }

  @Test
  void nothingIsKnownOfTheTimeLeftBeforeTheFirstStep() {
    assertThat(Progress.estimated(3, 9, 0, 0)).isEqualTo(new Progress(3, 9, -1));
  }

  @Test
  void itWaitsWhileAQuestionIsAnswered() throws InterruptedException {
    var asking = courtesy.question();
    try (var filling = Filling.start(items(3), with(embedder, 1), LONG)) {
      Spinning.until(courtesy::isMakingWait);
      assertThat(embedder.embedded).isEmpty();
      asking.close();
      assertThat(filling.await(LONG)).isTrue();
    }
    assertThat(store.size()).isEqualTo(3);
  }

  @Test
  void aServerThatIsAlwaysBusyGetsThereToo() throws InterruptedException {
    try (var _ = courtesy.question();
        var filling = Filling.start(items(3), with(embedder, 1), Duration.ofMillis(1))) {
      assertThat(filling.await(LONG)).isTrue();
    }
    assertThat(store.size()).isEqualTo(3);
  }

  @Test
  void closingStopsAfterTheBatchInFlight() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var held =
        new FakeEmbedder() {
          @Override
          public List<float[]> embedAll(List<String> texts) {
            begun.countDown();
            await(goOn);
            return super.embedAll(texts);
          }
        };
    var filling = Filling.start(items(100), with(held, 1), LONG);
    begun.await();
    var closing = Thread.ofPlatform().start(filling::close);
    Spinning.until(() -> closing.getState().name().endsWith("WAITING"));
    goOn.countDown();
    closing.join();
    assertThat(held.embedded).hasSize(4);
    assertThat(store.size()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theStoreMustBeForTheEmbeddersModel() {
    try (var other = VectorStore.inMemory("other")) {
      assertThatThrownBy(
              () -> new Filling.Settings(embedder, other, courtesy, 1, () -> now, progress -> {}))
          .hasMessage("The store is for vectors of other, not of fake");
    }
  }

  @Test
  void anEmbedderThatFailsEndsItWithOneWarning() throws InterruptedException {
    var failing =
        new FakeEmbedder() {
          @Override
          public List<float[]> embedAll(List<String> texts) {
            super.embedAll(texts);
            throw new EmbeddingFailed("out of paper", new FileNotFoundException("paper"));
          }
        };
    try (var log = new LoggedWarnings(Filling.class);
        var filling = Filling.start(items(100), with(failing, 2), LONG)) {
      assertThat(filling.await(LONG)).isTrue();
      assertThat(filling.progress()).isEqualTo(new Progress(0, 100, -1));
      assertThat(log.messages()).hasSize(1);
      assertThat(log.messages().getFirst()).startsWith("WARNING").contains("out of paper");
    }
    assertThat(failing.embedded).hasSizeLessThanOrEqualTo(8);
    fill(items(2));
  }
}
