package io.xuewei.index.dense;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Embeds the passages whose vectors are missing, behind the answering, and stores them.
///
/// It starts with what the store has not got, so a second filling of the same passages does nothing
/// and a changed passage costs one passage. Before every few texts it gives way to questions
/// ([Courtesy]). The first failure, of the model or of the disk, ends it with one warning; what was
/// stored until then stays.
///
/// ```java
/// var filling = Filling.start(items, settings);
/// filling.progress(); // for the health page
/// filling.close(); // stops early
/// ```
public final class Filling implements AutoCloseable {

  /// What a filling works with.
  ///
  /// @param embedder its model is that of the store
  /// @param threads how many texts are computed at a time, at least 1; usually the number of cores
  /// @param clock for the estimate of what is left
  /// @param listener hears of each step, from the filling's threads; is to be quick
  public record Settings(
      Embedder embedder,
      VectorStore store,
      Courtesy courtesy,
      int threads,
      InstantSource clock,
      Consumer<Progress> listener) {

    public Settings {
      if (!embedder.model().equals(store.model())) {
        throw new IllegalArgumentException(
            "The store is for vectors of " + store.model() + ", not of " + embedder.model());
      }
    }
  }

  /// Passages that are stored together: what a crash may lose.
  private static final int WINDOW = 16;

  /// Texts between two looks at the [Courtesy], some 50 ms.
  private static final int BATCH = 4;

  /// How long one batch gives way at most, so that a server that is always busy gets there too.
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private static final System.Logger LOG = System.getLogger(Filling.class.getName());

  private final Settings settings;
  private final FillingPlan plan;
  private final Duration patience;
  private final ExecutorService threads;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private Filling(List<Item> items, Settings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    plan = new FillingPlan(items, settings.store(), settings.clock());
    threads = Executors.newFixedThreadPool(settings.threads(), Filling::thread);
  }

  /// Starts and returns at once.
  public static Filling start(List<Item> items, Settings settings) {
    return start(items, settings, PATIENCE);
  }

  static Filling start(List<Item> items, Settings settings, Duration patience) {
    var filling = new Filling(items, settings, patience);
    for (int i = 0; i < settings.threads(); i++) {
      filling.threads.execute(filling::work);
    }
    filling.threads.shutdown();
    return filling;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "filling");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /// How far it is.
  public Progress progress() {
    return plan.progress();
  }

  /// Waits until it is done, has failed or was closed; false when `atMost` passed before.
  public boolean await(Duration atMost) throws InterruptedException {
    return threads.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Stops after the few texts under computation and waits for that.
  @Override
  public void close() {
    stopped.set(true);
    threads.close();
  }

  private void work() {
    try {
      List<Item> window = plan.next(WINDOW);
      while (!window.isEmpty() && fill(window)) {
        window = plan.next(WINDOW);
      }
    } catch (InterruptedException e) {
      stopped.set(true);
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!stopped.getAndSet(true)) {
        LOG.log(Level.WARNING, "Passages are embedded no further: {0}", e.getMessage());
      }
    }
  }

  /// False when it was stopped in between.
  private boolean fill(List<Item> passages) throws InterruptedException {
    var window = new FillingWindow(passages);
    for (List<String> texts : window.batches(BATCH)) {
      settings.courtesy().giveWay(patience);
      if (stopped.get()) {
        return false;
      }
      window.add(texts, settings.embedder().embedAll(texts));
    }
    settings.store().put(window.entries(settings.store().model()));
    settings.listener().accept(plan.done(passages.size()));
    return true;
  }
}
