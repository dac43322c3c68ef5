package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.index.Generation;
import io.xuewei.index.PassageIndex;
import io.xuewei.index.dense.Progress;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The knowledge base of a data folder as it answers: always one whole [LiveEdition], swapped for
/// the next one while questions go on.
///
/// ```java
/// try (var knowledge = KnowledgeBase.open(data, config, clock, log::warn)) {
///   Finding finding = knowledge.with(live -> live.library().ask("党费怎么交"));
/// }
/// ```
///
/// It opens on the edition that is live, whatever has changed in the working folder since; only
/// when there is none yet, or none that this version reads, it makes one first. Safe for many
/// threads.
public final class KnowledgeBase implements Holdings, AutoCloseable {

  private final Premises premises;
  private final Clock clock;
  private final Consumer<String> report;
  private final DenseHalf dense;
  private volatile LiveEdition live;
  private volatile Optional<Consumer<Progress>> following = Optional.empty();
  private boolean closed;

  private KnowledgeBase(
      Premises premises, Clock clock, Consumer<String> report, DenseHalf dense, LiveEdition live) {
    this.premises = premises;
    this.clock = clock;
    this.report = report;
    this.dense = dense;
    this.live = live;
  }

  /// Opens it; the seeds go into an empty data folder. Loads no sentence model and makes no
  /// vectors.
  ///
  /// @param config where the index is, and whether to open the vectors
  /// @param clock tells which documents hold today
  /// @param report gets one line for everything that could not be used
  public static KnowledgeBase open(
      DataFolder data, Config config, Clock clock, Consumer<String> report) throws IOException {
    var premises = Premises.of(data.create(), config);
    DenseHalf dense =
        config.index().meaning() ? DenseHalf.in(data.vectors(), clock, report) : DenseHalf.off();
    try {
      LiveEdition live = openOrMake(premises, dense, clock, report);
      return new KnowledgeBase(premises, clock, report, dense, live);
    } catch (IOException | RuntimeException failed) {
      dense.close();
      throw failed;
    }
  }

  /// The same for a process beside the server, or without one: takes the vectors that are there.
  public static KnowledgeBase openToAsk(
      DataFolder data, Config config, Clock clock, Consumer<String> report) throws IOException {
    boolean some = Files.isDirectory(data.vectors());
    var knowledge = open(data, some ? config : config.withoutMeaning(), clock, report);
    knowledge.dense.read(knowledge.live.index(), knowledge.live.dictionary());
    return knowledge;
  }

  private static LiveEdition openOrMake(
      Premises premises, DenseHalf dense, Clock clock, Consumer<String> report) throws IOException {
    Optional<LiveEdition> live = LiveEdition.open(premises, dense.meaning(), clock);
    if (live.isPresent()) {
      return live.get();
    }
    var course = new Track(clock, new Track.Audience(_ -> {}, report), RefreshProgress.NONE, true);
    var cause = new Cause(Cause.Kind.START, "start");
    Outcome made = new Refresh(premises, clock).run(cause, Preparation.NONE, course);
    made.manifest().problems().forEach(problem -> report.accept(problem.toString()));
    return switch (made) {
      case Outcome.Published next ->
          new LiveEdition(next.index(), next.dictionary(), dense.meaning(), clock);
      // Another process was faster.
      case Outcome.Unchanged _ -> LiveEdition.open(premises, dense.meaning(), clock).orElseThrow();
    };
  }

  /// Uses the live edition; it stays open until the use is over, though another one should take its
  /// place.
  public <T> T with(Function<LiveEdition, T> use) {
    LiveEdition edition = entered();
    try {
      return use.apply(edition);
    } finally {
      edition.leave();
    }
  }

  private LiveEdition entered() {
    LiveEdition edition = live;
    while (!edition.enter()) {
      if (edition == live) {
        throw new IllegalStateException("the knowledge base is closed");
      }
      edition = live;
    }
    return edition;
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public List<String> problems() {
    return premises
        .editions()
        .manifest(generation().number())
        .map(Manifest::problems)
        .map(problems -> problems.stream().map(Problem::toString).toList())
        .orElse(List.of());
  }

  /// An upkeep whose editions are swapped in at once.
  public UpkeepWorker upkeep() {
    return new UpkeepWorker(premises, clock, this::receive, report);
  }

  private RefreshProgress.Count receive(Outcome.Published published) throws IOException {
    swap(new LiveEdition(published.index(), published.dictionary(), dense.meaning(), clock));
    return following.isPresent() && dense.meaning().isPresent()
        ? new RefreshProgress.Count(0, published.manifest().passages())
        : RefreshProgress.Count.ZERO;
  }

  /// Swaps in the edition that another process has published, if there is one.
  public void takeUp() {
    try {
      if (PassageIndex.published(premises.index()).number() > live.generation().number()) {
        LiveEdition.open(premises, dense.meaning(), clock).ifPresent(this::swap);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("what was published cannot be opened", unreadable);
    }
  }

  private synchronized void swap(LiveEdition next) {
    if (closed || next.generation().number() <= live.generation().number()) {
      next.leave();
      return;
    }
    LiveEdition old = live;
    live = next;
    old.leave();
    following.ifPresent(listener -> dense.follow(next.index(), next.dictionary(), listener));
  }

  /// From now on makes the vectors that the live edition lacks, behind the answering.
  ///
  /// @param listener hears how far that is
  public synchronized void follow(Consumer<Progress> listener) {
    following = Optional.of(listener);
    dense.follow(live.index(), live.dictionary(), listener);
  }

  @Override
  public Generation generation() {
    return with(LiveEdition::generation);
  }

  @Override
  public List<Document> documents() {
    return with(edition -> edition.index().documents());
  }

  @Override
  public Optional<Document> document(String id) {
    return with(edition -> edition.index().document(id));
  }

  @Override
  public Optional<Origin> origin(String id) {
    return with(edition -> {
      Editions editions = premises.editions();
      Manifest made = editions.manifest(edition.generation().number()).orElse(Manifest.NONE);
      return new Origins(editions.files(), made).of(id, edition.index().document(id));
    });
  }

  @Override
  public Masks masks() {
    return new Masks(with(LiveEdition::dictionary).masks());
  }

  @Override
  public MeaningStatus meaning() {
    return dense.status();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      dense.close();
      live.leave();
    }
  }
}
