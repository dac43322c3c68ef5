package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.folder.DocumentFile;
import io.xuewei.knowledge.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one [Unit] and keeps its bytes when documents come of it. What is refused, such as a text
/// with a mark of secrecy, is kept nowhere.
record FileReading(WorkingFolder folder, KeptFiles kept, Staging staging) {

  /// What came of it.
  ///
  /// @param entries the file's, and its sidecar's
  record Result(Unit unit, List<FileEntry> entries, List<Document> documents) {
    FileEntry file() {
      return entries.getFirst();
    }
  }

  /// @param learned what the documents of each source repeat
  Result read(Unit unit, Repetition learned) throws IOException {
    FoundFile found = unit.file().found();
    if (!found.ordinary()) {
      return refused(
          unit,
          Problem.Kind.UNREADABLE,
          "is no ordinary file; put the file itself here, not a link");
    }
    if (!found.isReadable()) {
      String limit = (FoundFile.LARGEST >> 20) + " MiB";
      return refused(
          unit, Problem.Kind.TOO_LARGE, "is larger than " + limit + "; split it or leave it out");
    }
    return readable(unit, learned);
  }

  private static Result refused(Unit unit, Problem.Kind kind, String why) {
    var file = unit.file();
    var problem = Problem.of(file.found().name(), kind, why);
    var entries = new ArrayList<FileEntry>();
    entries.add(entry(file, file.sha256(), false).withProblem(problem));
    unit.sidecar().map(s -> entry(s, s.sha256(), false)).ifPresent(entries::add);
    return new Result(unit, entries, List.of());
  }

  private Result readable(Unit unit, Repetition learned) throws IOException {
    Path place = staging.place();
    Staging.Staged file = Staging.copy(folder.resolve(unit.file().path()), place);
    Optional<SeenFile> sidecar = unit.sidecar().filter(s -> s.found().isReadable());
    var entries = new ArrayList<FileEntry>();
    var staged = new ArrayList<>(List.of(file));
    if (sidecar.isPresent()) {
      staged.add(Staging.copy(folder.resolve(sidecar.get().path()), place));
    }
    var reading = DocumentFile.read(place, file.file(), Formats.standard(), learned);
    boolean useful = !reading.documents().isEmpty();
    entries.add(entry(unit.file(), file.sha256(), useful).of(reading));
    sidecar.map(found -> entry(found, staged.getLast().sha256(), useful)).ifPresent(entries::add);
    if (useful) {
      for (Staging.Staged copy : staged) {
        kept.keep(copy.file(), copy.sha256());
      }
    }
    DurableFiles.deleteTree(place);
    return new Result(unit, entries, reading.documents());
  }

  /// A file that changed after it was looked at is looked at again next time.
  static FileEntry entry(SeenFile seen, String sha256, boolean kept) {
    FoundFile found = seen.found();
    long size = sha256.equals(seen.sha256()) ? found.size() : -1;
    return FileEntry.of(found.path(), size, found.modified(), sha256, kept);
  }
}
