package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.index.Generation;
import io.xuewei.index.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The [Upkeep] of a data folder: does one work at a time on a thread of its own.
///
/// ```java
/// try (var upkeep = UpkeepWorker.alone(data, config, clock, System.err::println)) {
///   upkeep.refresh(new Cause(Cause.Kind.REFRESH, "cli"));
///   RefreshProgress end = upkeep.await();
/// }
/// ```
///
/// Several processes may have one for the same folder: who comes second waits ten seconds for the
/// other, then the work fails.
public final class UpkeepWorker implements Upkeep, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UpkeepWorker.class);

  /// How long a file of a watched folder must have been left alone.
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /// Receives what was published, and tells of how many vectors are to be made.
  interface Receiver {
    RefreshProgress.Count receive(Outcome.Published published) throws IOException;
  }

  private final Premises premises;
  private final Clock clock;
  private final Receiver receiver;
  private final Consumer<String> notes;
  private final List<Consumer<RefreshProgress>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("upkeep").factory());
  private volatile RefreshProgress progress = RefreshProgress.NONE;
  private @Nullable Track track;
  private @Nullable Future<?> work;

  UpkeepWorker(Premises premises, Clock clock, Receiver receiver, Consumer<String> notes) {
    this.premises = premises;
    this.clock = clock;
    this.receiver = receiver;
    this.notes = notes;
  }

  /// For a process that serves nothing: a server that runs on the folder takes up what is published
  /// within a second or two.
  ///
  /// @param clock its zone is the unit's
  /// @param notes hears what could not be used
  public static UpkeepWorker alone(
      DataFolder data, Config config, Clock clock, Consumer<String> notes) {
    Receiver closing =
        published -> {
          published.index().close();
          return RefreshProgress.Count.ZERO;
        };
    return new UpkeepWorker(Premises.of(data.create(), config), clock, closing, notes);
  }

  @Override
  public void refresh(Cause cause) {
    start(cause, Preparation.NONE, false);
  }

  /// Brings what changed in a folder into the documents, then refreshes.
  ///
  /// @throws NotPossible when it is no folder, or holds the documents themselves or is held by them
  public void mirror(Path folder, Cause cause) {
    start(cause, new Mirror(premises, checked(folder), Optional.empty()), false);
  }

  /// The same for a folder that is looked at again and again: nothing is told unless something has
  /// changed, files that may still be being written wait, and while other work is under way it does
  /// nothing.
  public void watch(Path folder) {
    var settled = Optional.of(clock.instant().minus(SETTLING));
    var mirror = new Mirror(premises, checked(folder), settled);
    try {
      start(new Cause(Cause.Kind.REFRESH, "watch"), mirror, true);
    } catch (Busy otherWork) {
      LOG.debug("{} is looked at later: {}", folder, otherWork.getMessage());
    }
  }

  private Path checked(Path folder) {
    Path wanted = folder.toAbsolutePath().normalize();
    Path ours = premises.knowledge().toAbsolutePath().normalize();
    if (wanted.startsWith(ours) || ours.startsWith(wanted)) {
      throw new NotPossible(folder + " holds or is part of the knowledge folder; name another one");
    }
    return wanted;
  }

  /// Copies an admin's files into the documents, then refreshes.
  public void add(DocumentIntake intake, Cause cause) {
    start(cause, (live, course) -> intake.copyInto(premises, live, course), false);
  }

  @Override
  public void remove(String documentId, Cause cause) {
    start(cause, edits().remove(documentId), false);
  }

  @Override
  public void retire(String documentId, Optional<String> replacementId, Cause cause) {
    start(cause, edits().retire(documentId, replacementId, LocalDate.now(clock)), false);
  }

  @Override
  public void addAlias(String term, String alias, Cause cause) {
    start(cause, edits().addAlias(term, alias), false);
  }

  @Override
  public void rollBackTo(int generation, Cause cause) {
    if (manifests().stream().noneMatch(kept -> kept.generation() == generation)) {
      throw Rollback.notKept(generation);
    }
    start(cause, new Rollback(premises).to(generation, cause), false);
  }

  @Override
  public List<Edition> history() {
    return manifests().stream().map(Manifest::edition).toList();
  }

  /// The live edition; empty before the first.
  public Optional<Edition> live() {
    return premises.editions().manifest(generation()).map(Manifest::edition);
  }

  private Edits edits() {
    return new Edits(premises, premises.editions().manifest(generation()).orElse(Manifest.NONE));
  }

  private int generation() {
    return published().number();
  }

  private Generation published() {
    try {
      return PassageIndex.published(premises.index());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the index cannot be read", unreadable);
    }
  }

  private List<Manifest> manifests() {
    try {
      return premises.editions().upTo(published());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the editions cannot be read", unreadable);
    }
  }

  @Override
  public RefreshProgress progress() {
    return progress;
  }

  @Override
  public AutoCloseable listen(Consumer<RefreshProgress> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public synchronized boolean cancel() {
    if (!isBusy() || track == null) {
      return false;
    }
    track.cancel();
    return true;
  }

  private boolean isBusy() {
    return work != null && !work.isDone();
  }

  /// Waits until the work under way is over.
  ///
  /// @return how it ended
  public RefreshProgress await() throws InterruptedException {
    Future<?> last = lastWork();
    try {
      if (last != null) {
        last.get();
      }
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a work tells how it ended", impossible);
    }
    return progress;
  }

  private synchronized @Nullable Future<?> lastWork() {
    return work;
  }

  /// Takes up how far the vectors of what was published are. When they cannot be made, no more are
  /// to come.
  public void vectors(MeaningStatus status) {
    RefreshProgress now = progress;
    boolean made = status.state().equals("ready");
    boolean counted = made || status.state().equals("filling");
    int total = counted ? status.total() : now.vectors().done();
    var count = new RefreshProgress.Count(counted ? status.done() : total, total);
    boolean known = counted || status.state().equals("unavailable");
    if (known && !now.isOver() && !now.vectors().equals(count) && !isAtWork()) {
      tell(now.withVectors(count, (double) status.secondsLeft()));
    }
  }

  private synchronized boolean isAtWork() {
    return isBusy();
  }

  private synchronized void start(Cause cause, Preparation preparation, boolean quiet) {
    if (isBusy()) {
      throw new Busy("an update of the knowledge base is under way; wait for it or cancel it");
    }
    var audience = new Track.Audience(this::tell, notes);
    var next = new Track(clock, audience, progress, quiet);
    track = next;
    work = thread.submit(() -> work(next, cause, preparation));
  }

  private void work(Track track, Cause cause, Preparation preparation) {
    try {
      end(track, new Refresh(premises, clock).run(cause, preparation, track));
    } catch (Track.Cancelled cancelled) {
      track.ended(RefreshProgress.State.CANCELLED, generation(), "");
    } catch (IOException | RuntimeException | Error failed) {
      LOG.debug("an update of the knowledge base failed", failed);
      track.ended(RefreshProgress.State.FAILED, generation(), Problems.line(failed));
    }
  }

  private void end(Track track, Outcome outcome) throws IOException {
    int generation = outcome.manifest().generation();
    switch (outcome) {
      case Outcome.Unchanged _ -> track.ended(RefreshProgress.State.UNCHANGED, generation, "");
      case Outcome.Published published -> {
        published.manifest().problems().forEach(p -> notes.accept(p.toString()));
        track.toCome(receiver.receive(published));
        track.ended(RefreshProgress.State.PUBLISHED, generation, "");
      }
    }
  }

  private void tell(RefreshProgress next) {
    progress = next;
    listeners.forEach(listener -> tell(listener, next));
  }

  /// One who listens badly does not end the work.
  private static void tell(Consumer<RefreshProgress> listener, RefreshProgress next) {
    try {
      listener.accept(next);
    } catch (RuntimeException failed) {
      LOG.warn("somebody could not be told how far the update is: {}", failed.toString());
    }
  }

  /// Gives up what is under way.
  @Override
  public void close() {
    var _ = cancel();
    thread.close();
  }
}
