package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the working folder that of an earlier edition: files of later editions leave it, those of
/// the earlier one come back. A file of which no edition has made anything, such as a picture,
/// stays where it is.
///
/// What is wanted is written down first, so that the next work on the knowledge base finishes what
/// a crash has cut off.
record Rollback(Premises premises) {

  /// What is wanted.
  record Journal(int generation, Cause cause) {}

  /// The preparation of the refresh that follows.
  Preparation to(int generation, Cause cause) {
    return (live, course) -> {
      ManifestJson.write(journal(), new Journal(generation, cause));
      finish(live, course);
      return true;
    };
  }

  /// Finishes a rollback that was cut off.
  ///
  /// @return the cause of the rollback that was interrupted, if one was
  Optional<Cause> finishInterrupted(Manifest live, Course course) throws IOException {
    return Files.exists(journal()) ? Optional.of(finish(live, course)) : Optional.empty();
  }

  private Cause finish(Manifest live, Course course) throws IOException {
    var journal = ManifestJson.read(journal(), Journal.class);
    Optional<Manifest> wanted = premises.editions().manifest(journal.generation());
    if (wanted.isEmpty()) {
      Files.delete(journal());
      throw notKept(journal.generation());
    }
    restore(live, wanted.get(), new WorkingFiles(premises, course));
    Files.delete(journal());
    return journal.cause();
  }

  static Upkeep.NotPossible notKept(int generation) {
    return new Upkeep.NotPossible(
        "generation %d is not kept; `knowledge history` lists those that are"
            .formatted(generation));
  }

  private void restore(Manifest live, Manifest wanted, WorkingFiles files) throws IOException {
    Set<String> stays = new HashSet<>();
    for (FileEntry entry : wanted.files()) {
      stays.add(entry.path());
      if (entry.kept()) {
        files.restore(entry);
      }
    }
    Map<String, FileEntry> known = live.byPath();
    for (FoundFile found : premises.working().files()) {
      FileEntry entry = known.get(found.path());
      boolean unused = entry != null && !entry.kept();
      if (!stays.contains(found.path()) && !unused) {
        files.remove(found.path());
      }
    }
  }

  private Path journal() {
    return premises.editions().folder().resolve("rollback.json");
  }
}
