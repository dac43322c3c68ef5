package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.RefreshProgress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a refresh is.
///
/// @param state `none`, `running`, `published`, `unchanged`, `cancelled` or `failed`
/// @param secondsLeft an estimate; 0 when it is over
/// @param generation the generation that answers now
/// @param problem why it failed
public record ProgressObject(
    String state,
    Count files,
    Count passages,
    Count vectors,
    double secondsLeft,
    int generation,
    @Nullable String problem) {

  /// Done and all of one kind.
  public record Count(int done, int total) {
    static Count of(RefreshProgress.Count count) {
      return new Count(count.done(), count.total());
    }
  }

  /// A progress as outsiders see it.
  public static ProgressObject of(RefreshProgress progress) {
    return new ProgressObject(
        progress.state().name().toLowerCase(Locale.ROOT),
        Count.of(progress.files()),
        Count.of(progress.passages()),
        Count.of(progress.vectors()),
        Math.round(progress.secondsLeft() * 10) / 10.0,
        progress.generation(),
        progress.problem().isEmpty() ? null : progress.problem());
  }
}
