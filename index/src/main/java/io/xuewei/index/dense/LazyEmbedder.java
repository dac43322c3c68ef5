package io.xuewei.index.dense;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An [Embedder] that loads its model at the first use, once. When that fails it logs one warning
/// and stays unavailable: a program without the model answers by words.
///
/// ```java
/// var embedder = LazyEmbedder.bgeSmallZh();
/// Optional<ReadText> question = embedder.tryRead("党费怎么交");
/// ```
///
/// Threads that ask while it loads wait for it. After [#close] it is unavailable.
public final class LazyEmbedder implements Embedder {

  /// How far the model is; for a health page.
  public sealed interface State {}

  /// Not asked for yet.
  public record NotLoaded() implements State {}

  /// Loaded.
  public record Ready() implements State {}

  /// Will not load.
  ///
  /// @param reason one line for the operator
  public record Unavailable(String reason) implements State {}

  private static final System.Logger LOG = System.getLogger(LazyEmbedder.class.getName());

  private final String model;
  private final Supplier<Embedder> loading;
  private volatile Loaded loaded = new Loaded(new NotLoaded(), Optional.empty());

  private record Loaded(State state, Optional<Embedder> embedder) {}

  LazyEmbedder(String model, Supplier<Embedder> loading) {
    this.model = model;
    this.loading = loading;
  }

  /// bge-small-zh-v1.5, from the class path.
  public static LazyEmbedder bgeSmallZh() {
    return new LazyEmbedder(BgeSmallZh.MODEL, () -> BgeSmallZh.load(ModelFiles.classPath()));
  }

  /// Does not load.
  public State state() {
    return loaded.state();
  }

  /// Loads at the first call.
  public boolean isAvailable() {
    return load().embedder().isPresent();
  }

  /// What [Embedder#read] gives, or nothing when there is no model.
  public Optional<ReadText> tryRead(String text) {
    return load().embedder().map(embedder -> embedder.read(text));
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public float[] embed(String text) {
    return ready().embed(text);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return ready().embedAll(texts);
  }

  @Override
  public ReadText read(String text) {
    return ready().read(text);
  }

  @Override
  public synchronized void close() {
    Loaded before = loaded;
    loaded = new Loaded(new Unavailable("closed"), Optional.empty());
    before.embedder().ifPresent(Embedder::close);
  }

  private Embedder ready() {
    Loaded now = load();
    return now.embedder()
        .orElseThrow(
            () -> new ModelUnavailable(model, new IllegalStateException(now.state().toString())));
  }

  private Loaded load() {
    Loaded now = loaded;
    return now.state() instanceof NotLoaded ? loadOnce() : now;
  }

  private synchronized Loaded loadOnce() {
    if (loaded.state() instanceof NotLoaded) {
      loaded = tryLoad();
    }
    return loaded;
  }

  private Loaded tryLoad() {
    try {
      return new Loaded(new Ready(), Optional.of(loading.get()));
    } catch (RuntimeException | LinkageError e) {
      // A library that is not there at all shows when the loading code is linked.
      var problem = e instanceof ModelUnavailable m ? m : new ModelUnavailable(model, e);
      String reason = String.valueOf(problem.getMessage());
      LOG.log(Level.WARNING, reason);
      return new Loaded(new Unavailable(reason), Optional.empty());
    }
  }
}
