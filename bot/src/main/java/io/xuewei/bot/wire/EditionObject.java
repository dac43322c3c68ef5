package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.Edition;
import io.xuewei.knowledge.Problem;
import java.util.List;
import java.util.Locale;

/// A generation of the history.
///
/// @param at when it was published, ISO 8601
/// @param cause `refresh`, `add`, `remove`, `retire`, `dictionary`, `rollback` or `start`
/// @param by where it came from
public record EditionObject(
    int generation,
    String at,
    String cause,
    String by,
    List<Change> changes,
    int documents,
    int passages,
    List<String> problems) {

  /// What became of a file: `added`, `changed` or `removed`.
  public record Change(String kind, String file, List<String> documents) {}

  /// An edition as outsiders see it.
  public static EditionObject of(Edition edition) {
    return new EditionObject(
        edition.generation(),
        edition.at().toString(),
        small(edition.cause().kind()),
        edition.cause().by(),
        edition.changes().stream()
            .map(change -> new Change(small(change.kind()), change.file(), change.documents()))
            .toList(),
        edition.documents(),
        edition.passages(),
        edition.problems().stream().map(Problem::toString).toList());
  }

  private static String small(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /// `7 2026-03-01T08:00:00Z refresh by cli: 2 added, 1 changed, 0 removed; 21 documents, 498
  /// passages`.
  public String line() {
    return "%d  %s  %s by %s: %d added, %d changed, %d removed; %d documents, %d passages"
        .formatted(
            generation,
            at,
            cause,
            by,
            count("added"),
            count("changed"),
            count("removed"),
            documents,
            passages);
  }

  private long count(String kind) {
    return changes.stream().filter(change -> change.kind().equals(kind)).count();
  }
}
