package io.xuewei.index;

import io.xuewei.index.dense.ByteVector;
import io.xuewei.index.dense.Courtesy;
import io.xuewei.index.dense.Embedder;
import io.xuewei.index.dense.Filling;
import io.xuewei.index.dense.Item;
import io.xuewei.index.dense.LazyEmbedder;
import io.xuewei.index.dense.Progress;
import io.xuewei.index.dense.ReadText;
import io.xuewei.index.dense.VectorStore;
import io.xuewei.index.dense.Vectors;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Passage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The dense half of a [Library]: what questions, passages and sentences mean, as vectors of a
/// small sentence model.
///
/// A new generation answers by words at once. Its vectors are made behind the answering, those of
/// unchanged passages are taken from the store, and from then on questions are answered by words
/// and meaning. Without the model everything goes on by words.
///
/// ```java
/// var meaning = Meaning.in(folder, Clock.systemUTC());
/// var library = new Library(index, dictionary, clock, meaning);
/// meaning.follow(index, dictionary, progress -> {}); // after each publish
/// ```
///
/// Safe for use by many threads.
public final class Meaning implements AutoCloseable {

  /// A store with more than so many times the vectors in use forgets the rest.
  private static final int KEEP = 3;

  /// What the model reads of a question; each further character would cost a tenth of a
  /// millisecond.
  private static final int LONGEST_QUESTION = 150;

  private final LazyEmbedder embedder;
  private final VectorStore store;
  private final InstantSource clock;
  private final Courtesy courtesy = new Courtesy();
  private final ExecutorService follower =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vectors").factory());
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int settled = -1;
  private volatile Keys keys = Keys.NONE;
  private volatile Optional<Filling> filling = Optional.empty();
  private volatile Optional<Progress> progress = Optional.empty();

  Meaning(LazyEmbedder embedder, VectorStore store, InstantSource clock) {
    this.embedder = embedder;
    this.store = store;
    this.clock = clock;
  }

  /// With its vectors in a folder, which is made when it is not there; one process at a time may
  /// follow an index there, others may read.
  public static Meaning in(Path folder, InstantSource clock) {
    LazyEmbedder embedder = LazyEmbedder.bgeSmallZh();
    return new Meaning(embedder, VectorStore.in(folder, embedder.model()), clock);
  }

  /// With its vectors in memory.
  public static Meaning inMemory(InstantSource clock) {
    LazyEmbedder embedder = LazyEmbedder.bgeSmallZh();
    return new Meaning(embedder, VectorStore.inMemory(embedder.model()), clock);
  }

  /// Makes the vectors that the live generation lacks, behind the answering; returns at once. A
  /// filling under way for an older generation is given up, what it has stored stays.
  ///
  /// @param dictionary its masks are restored in what the model reads; may differ from generation
  ///   to generation
  /// @param listener hears how far it is
  public void follow(PassageIndex index, Dictionary dictionary, Consumer<Progress> listener) {
    int mine = giveUp();
    var items = new Items(dictionary);
    follower.execute(() -> {
      try {
        fill(index, items, listener, mine);
      } finally {
        settled = mine;
      }
    });
  }

  /// Ends the filling under way, and one that is about to start.
  private int giveUp() {
    int next = asked.incrementAndGet();
    filling.ifPresent(Filling::close);
    return next;
  }

  /// Waits until everything asked of [#follow] is done.
  public void await() throws InterruptedException {
    try {
      follower.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Takes the vectors that are already there, without making any, and loads the model; for a
  /// process that only asks.
  public void read(PassageIndex index, Dictionary dictionary) {
    if (store.size() > 0 && embedder.isAvailable()) {
      keys = Keys.of(index, new Items(dictionary)::of, embedder.model());
    }
  }

  /// How far the model is.
  public LazyEmbedder.State model() {
    return embedder.state();
  }

  /// How far the filling is; empty before the first.
  public Optional<Progress> progress() {
    return filling.map(Filling::progress).or(() -> progress);
  }

  /// Whether all that was asked of [#follow] is over; false before the first. A filling that failed
  /// is over too, and [#progress] then tells that it is not complete.
  public boolean isSettled() {
    return settled == asked.get();
  }

  @Override
  public void close() {
    var _ = giveUp();
    follower.close();
    store.close();
    embedder.close();
  }

  private void fill(PassageIndex index, Items reading, Consumer<Progress> listener, int mine) {
    List<Item> items = new ArrayList<>();
    keys =
        Keys.of(
            index,
            (document, passage) -> {
              Item item = reading.of(document, passage);
              items.add(item);
              return item;
            },
            embedder.model());
    if (!items.isEmpty() && mine == asked.get() && embedder.isAvailable()) {
      fill(items, listener, mine);
    }
  }

  private void fill(List<Item> items, Consumer<Progress> listener, int mine) {
    int threads = Runtime.getRuntime().availableProcessors();
    var settings = new Filling.Settings(embedder, store, courtesy, threads, clock, listener);
    var started = Filling.start(items, settings);
    filling = Optional.of(started);
    if (mine != asked.get()) {
      started.close();
    }
    try {
      while (!started.await(Duration.ofMinutes(1))) {
        // It goes on; close() ends it.
      }
    } catch (InterruptedException stopped) {
      started.close();
      Thread.currentThread().interrupt();
    }
    progress = Optional.of(started.progress());
    filling = Optional.empty();
    if (store.size() > KEEP * items.size()) {
      store.retain(keys.all());
    }
  }

  /// Counts a question in, so that the filling gives way to it.
  Courtesy.Asking asking() {
    return courtesy.question();
  }

  /// The question as the model reads it, to be asked in a generation; empty while there is no model
  /// or no vector for it. Does not wait for the model.
  Optional<ReadText> of(Question question, Generation generation) {
    boolean ready = embedder.state() instanceof LazyEmbedder.Ready;
    return ready && keys.generation() == generation.number()
        ? embedder.tryRead(beginning(question.searchText()))
        : Optional.empty();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_QUESTION));
  }

  Embedder embedder() {
    return embedder;
  }

  /// The ids of the passages nearest to a question, at most about `limit`.
  List<String> nearest(ByteVector question, int limit) {
    return store.nearest(question, limit).stream()
        .flatMap(neighbour -> keys.passages(neighbour.key()).stream())
        .toList();
  }

  /// The vectors of a passage; empty when they have not been made.
  Optional<Vectors> of(Passage passage) {
    return keys.of(passage).flatMap(store::get);
  }
}
