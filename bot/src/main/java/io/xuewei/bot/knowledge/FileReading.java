package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads one [Unit] and keeps its bytes when documents come of it. What is refused, such as a text
/// with a mark of secrecy, is kept nowhere.
record FileReading(WorkingFolder folder, KeptFiles kept, Staging staging) {

  /// What came of it.
  ///
  /// @param entries the file's, and its sidecar's
  record Result(List<FileEntry> entries, List<Document> documents) {}

  Result read(Unit unit) throws IOException {
    FoundFile found = unit.file().found();
    if (!found.ordinary()) {
      return refused(unit, "is no ordinary file; put the file itself here, not a link");
    }
    if (!found.isReadable()) {
      String limit = (FoundFile.LARGEST >> 20) + " MiB";
      return refused(unit, "is larger than " + limit + "; split it or leave it out");
    }
    return readable(unit);
  }

  private static Result refused(Unit unit, String why) {
    String problem = Problem.of(unit.file().found().name(), why).toString();
    var entries = new ArrayList<FileEntry>();
    entries.add(entry(unit.file(), unit.file().sha256(), List.of(), List.of(problem), false));
    unit.sidecar()
        .map(s -> entry(s, s.sha256(), List.of(), List.of(), false))
        .ifPresent(entries::add);
    return new Result(entries, List.of());
  }

  private Result readable(Unit unit) throws IOException {
    Path place = staging.place();
    var staged = new ArrayList<Staging.Staged>();
    var files = new ArrayList<SeenFile>(List.of(unit.file()));
    unit.sidecar().filter(s -> s.found().isReadable()).ifPresent(files::add);
    for (SeenFile file : files) {
      staged.add(Staging.copy(folder.resolve(file.path()), place));
    }
    DocumentFolder.Reading reading = Staging.documents(place);
    boolean useful = !reading.documents().isEmpty();
    List<String> ids = reading.documents().stream().map(Document::id).toList();
    var problems = reading.problems().stream().map(Problem::toString).toList();
    var entries = new ArrayList<FileEntry>();
    for (int i = 0; i < files.size(); i++) {
      boolean main = i == 0;
      String sha256 = staged.get(i).sha256();
      if (useful) {
        kept.keep(staged.get(i).file(), sha256);
      }
      entries.add(
          entry(files.get(i), sha256, main ? ids : List.of(), main ? problems : List.of(), useful));
    }
    DurableFiles.deleteTree(place);
    return new Result(entries, reading.documents());
  }

  /// A file that changed after it was looked at is looked at again next time.
  static FileEntry entry(
      SeenFile seen, String sha256, List<String> ids, List<String> problems, boolean kept) {
    FoundFile found = seen.found();
    long size = sha256.equals(seen.sha256()) ? found.size() : -1;
    return new FileEntry(found.path(), size, found.modified(), sha256, ids, problems, false, kept);
  }
}
