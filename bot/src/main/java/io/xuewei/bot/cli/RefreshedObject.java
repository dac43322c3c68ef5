package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.Edition;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.wire.EditionObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a command that publishes prints.
///
/// @param generation the generation that answers now
/// @param state `published` or `unchanged`
/// @param changes what became of the files; none when nothing was published
/// @param documents of the whole library
/// @param passages of the whole library
/// @param problems what could not be used, one line each
record RefreshedObject(
    int generation,
    String state,
    List<EditionObject.Change> changes,
    int documents,
    int passages,
    List<String> problems) {

  /// @param edition the live one, which holds what was published
  static RefreshedObject of(RefreshProgress end, Optional<Edition> edition, List<String> problems) {
    EditionObject live = edition.map(EditionObject::of).orElseThrow();
    boolean published = end.state() == RefreshProgress.State.PUBLISHED;
    return new RefreshedObject(
        live.generation(),
        end.state().name().toLowerCase(Locale.ROOT),
        published ? live.changes() : List.of(),
        live.documents(),
        live.passages(),
        problems);
  }

  /// One line a file, and one of the whole.
  String lines() {
    var text = new StringBuilder();
    changes.forEach(
        change -> text.append(change.kind()).append("  ").append(change.file()).append('\n'));
    return text
        + "generation %d: %d passages%s"
            .formatted(generation, passages, state.equals("unchanged") ? ", nothing changed" : "");
  }
}
