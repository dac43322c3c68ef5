package io.xuewei.bot.knowledge;

import io.xuewei.bot.knowledge.Edition.FileChange;
import io.xuewei.bot.knowledge.RefreshProgress.Count;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An upkeep in which work goes on until the test says how it ended.
public final class FakeUpkeep implements Upkeep {

  /// What it was told to do: `RETIRE hall:code-李管理 old mobile`.
  public final List<String> calls = new ArrayList<>();

  private final InstantSource clock;
  private final List<Edition> editions = new ArrayList<>();
  private RefreshProgress progress = RefreshProgress.NONE;
  private Cause cause = new Cause(Cause.Kind.START, "start");
  private String impossible = "";

  public FakeUpkeep(InstantSource clock) {
    this.clock = clock;
  }

  /// The work under way ends in an edition.
  public void publishes(int documents, FileChange... changes) {
    int generation = editions.size() + 1;
    editions.addFirst(
        new Edition(generation, clock.instant(), cause, List.of(changes), documents, 9, List.of()));
    progress = state(State.PUBLISHED, "");
  }

  /// The work under way ends without one.
  public void ends(State state, String problem) {
    progress = state(state, problem);
  }

  /// The process dies: work under way comes to nothing.
  public void dies() {
    progress = RefreshProgress.NONE;
  }

  /// From now on nothing can be done, for this reason.
  public void refuses(String why) {
    impossible = why;
  }

  public static FileChange change(FileChange.Kind kind, String file) {
    return new FileChange(kind, file, List.of());
  }

  private RefreshProgress state(State state, String problem) {
    var files = new Count(3, 12);
    return new RefreshProgress(
        state, files, new Count(40, 90), new Count(0, 0), 2.3, editions.size(), problem);
  }

  private void start(Cause why, Object... arguments) {
    if (progress.state() == State.RUNNING) {
      throw new Busy("busy");
    }
    if (!impossible.isEmpty()) {
      throw new NotPossible(impossible);
    }
    var call = new StringBuilder(why.kind() + " " + why.by());
    for (Object argument : arguments) {
      call.append(' ').append(argument);
    }
    calls.add(call.toString());
    cause = why;
    progress = state(State.RUNNING, "");
  }

  @Override
  public void refresh(Cause why) {
    start(why);
  }

  @Override
  public RefreshProgress progress() {
    return progress;
  }

  @Override
  public AutoCloseable listen(Consumer<RefreshProgress> listener) {
    return () -> {};
  }

  @Override
  public boolean cancel() {
    boolean running = progress.state() == State.RUNNING;
    if (running) {
      progress = state(State.CANCELLED, "");
    }
    return running;
  }

  @Override
  public List<Edition> history() {
    return List.copyOf(editions);
  }

  @Override
  public void rollBackTo(int generation, Cause why) {
    start(why, generation);
  }

  @Override
  public void remove(String documentId, Cause why) {
    start(why, documentId);
  }

  @Override
  public void retire(String documentId, Optional<String> replacementId, Cause why) {
    start(why, documentId, replacementId.orElse("-"));
  }

  @Override
  public void addAlias(String term, String alias, Cause why) {
    start(why, term, alias);
  }
}
