package io.xuewei.bot.knowledge;

import io.xuewei.index.dense.Progress;
import org.jspecify.annotations.Nullable;

/// How far the dense half is, as `/health` tells it:
/// `{"state":"filling","done":120,"total":480,"secondsLeft":31,"reason":null}`.
///
/// @param state `ready`, `filling`, `loading`, `unavailable` or `off`; questions are answered in
///   any
/// @param done passages that have their vectors
/// @param total all passages that are to have some; 0 while that is not known
/// @param secondsLeft an estimate; 0 when nothing is under way, -1 while nothing is known yet
/// @param reason one line for the operator when it is unavailable
public record MeaningStatus(
    String state, int done, int total, long secondsLeft, @Nullable String reason) {

  /// Not wanted.
  public static MeaningStatus off() {
    return new MeaningStatus("off", 0, 0, 0, null);
  }

  /// Wanted, and not to be had, or not for all passages.
  public static MeaningStatus unavailable(Progress progress, String reason) {
    return new MeaningStatus("unavailable", progress.done(), progress.total(), 0, reason);
  }

  /// The model is being loaded.
  public static MeaningStatus loading() {
    return new MeaningStatus("loading", 0, 0, -1, null);
  }

  /// Vectors are being made, or all are there.
  public static MeaningStatus of(Progress progress) {
    String state = progress.done() < progress.total() ? "filling" : "ready";
    long seconds = (long) Math.ceil(progress.secondsLeft());
    return new MeaningStatus(state, progress.done(), progress.total(), seconds, null);
  }
}
