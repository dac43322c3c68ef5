package io.xuewei.bot.knowledge;

/// How far a refresh is, or how it ended.
///
/// @param state whether it goes on, and if not, how it ended
/// @param files how many of the changed files have been read
/// @param passages how many passages have been written to the next generation
/// @param vectors how many passages have their vectors; they are made after the swap
/// @param secondsLeft an estimate of the whole; 0 when it is over
/// @param generation the generation that answers now
/// @param problem why it failed, one line; empty otherwise
public record RefreshProgress(
    State state,
    Count files,
    Count passages,
    Count vectors,
    double secondsLeft,
    int generation,
    String problem) {

  /// Nothing has been done yet.
  public static final RefreshProgress NONE =
      new RefreshProgress(State.NONE, Count.ZERO, Count.ZERO, Count.ZERO, 0, 0, "");

  static RefreshProgress running(int generation) {
    return new RefreshProgress(
        State.RUNNING, Count.ZERO, Count.ZERO, Count.ZERO, 0, generation, "");
  }

  RefreshProgress withFiles(Count read, double left) {
    return new RefreshProgress(state, read, passages, vectors, left, generation, problem);
  }

  RefreshProgress withPassages(Count written, double left) {
    return new RefreshProgress(state, files, written, vectors, left, generation, problem);
  }

  RefreshProgress withVectors(Count made, double left) {
    return new RefreshProgress(state, files, passages, made, left, generation, problem);
  }

  RefreshProgress ended(State end, int live, String why) {
    return new RefreshProgress(end, files, passages, vectors, 0, live, why);
  }

  /// Whether nothing more is to come: neither of the refresh nor of the vectors after it.
  public boolean isOver() {
    boolean vectorsToCome = state == State.PUBLISHED && vectors.done() < vectors.total();
    return state != State.RUNNING && !vectorsToCome;
  }

  /// Done and all of one kind.
  public record Count(int done, int total) {
    static final Count ZERO = new Count(0, 0);
  }

  /// How a refresh stands.
  public enum State {
    NONE,
    RUNNING,
    /// A new generation answers.
    PUBLISHED,
    /// Nothing had changed.
    UNCHANGED,
    CANCELLED,
    FAILED
  }
}
