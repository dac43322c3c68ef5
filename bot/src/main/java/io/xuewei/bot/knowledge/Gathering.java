package io.xuewei.bot.knowledge;

import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Gathers the documents of the next edition: those of changed files are read, the others are taken
/// from the live index.
final class Gathering {

  private final Scan scan;
  private final Course course;
  private final Map<String, FileEntry> entries = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<Document> documents = new ArrayList<>();

  Gathering(Scan scan, Course course) {
    this.scan = scan;
    this.course = course;
  }

  /// @param live the index of the edition that the scan compares with; empty when its documents are
  ///   not to be taken over
  void gather(FileReading reading, Optional<PassageIndex> live) throws IOException {
    List<Unit> units = Unit.of(scan);
    var known = new HashMap<Unit, List<Document>>();
    for (Unit unit : units) {
      live.flatMap(index -> known(unit, index)).ifPresent(found -> known.put(unit, found));
    }
    int total = units.size() - known.size();
    int done = 0;
    course.files(done, total);
    for (Unit unit : units) {
      List<Document> found = known.get(unit);
      if (found != null) {
        take(unit, found);
      } else {
        add(reading.read(unit));
        course.files(++done, total);
      }
    }
    lonelySidecars();
  }

  private Optional<List<Document>> known(Unit unit, PassageIndex live) {
    Optional<FileEntry> entry = unit.unchangedSince(scan).filter(e -> !e.contested());
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    List<Document> found =
        entry.get().documents().stream().flatMap(id -> live.document(id).stream()).toList();
    return found.size() == entry.get().documents().size() ? Optional.of(found) : Optional.empty();
  }

  private void take(Unit unit, List<Document> found) {
    var same = new ArrayList<FileEntry>();
    scan.known(unit.file()).map(e -> e.seenAs(unit.file())).ifPresent(same::add);
    unit.sidecar().flatMap(s -> scan.known(s).map(e -> e.seenAs(s))).ifPresent(same::add);
    add(new FileReading.Result(same, found));
  }

  /// Of two documents with one id the first counts, in the order of their files' paths.
  private void add(FileReading.Result result) {
    FileEntry file = result.entries().getFirst();
    var problems = new ArrayList<>(file.problems());
    boolean contested = false;
    for (Document document : result.documents()) {
      String owner = owners.putIfAbsent(document.id(), file.path());
      if (owner == null) {
        documents.add(document);
      } else {
        contested = true;
        String what = "has the same id as %s, '%s'; rename one".formatted(owner, document.id());
        problems.add(Problem.of(file.path(), what).toString());
      }
    }
    result.entries().forEach(entry -> entries.put(entry.path(), entry));
    if (contested) {
      entries.put(file.path(), contested(file, problems));
    }
  }

  private FileEntry contested(FileEntry file, List<String> problems) {
    List<String> own =
        file.documents().stream().filter(id -> file.path().equals(owners.get(id))).toList();
    return new FileEntry(
        file.path(), file.size(), file.modified(), file.sha256(), own, problems, true, file.kept());
  }

  private void lonelySidecars() {
    for (SeenFile file : scan.files()) {
      if (file.found().isSidecar() && !entries.containsKey(file.path())) {
        String problem = Problem.of(file.found().name(), "describes no document").toString();
        put(FileReading.entry(file, file.sha256(), List.of(), List.of(problem), false));
      }
    }
  }

  void put(FileEntry entry) {
    entries.put(entry.path(), entry);
  }

  List<Document> documents() {
    return documents;
  }

  List<FileEntry> entries() {
    return List.copyOf(entries.values());
  }

  /// What became of the files, with their documents: a sidecar's are those it describes, a removed
  /// file's those that it had.
  List<Edition.FileChange> changes() {
    var changes = new ArrayList<Edition.FileChange>();
    scan.changes().forEach((path, kind) -> changes.add(change(path, kind)));
    return changes;
  }

  private Edition.FileChange change(String path, Edition.FileChange.Kind kind) {
    boolean gone = kind == Edition.FileChange.Kind.REMOVED;
    Map<String, FileEntry> files = gone ? scan.before() : entries;
    FileEntry entry = files.get(path);
    List<String> ids = entry == null ? List.of() : entry.documents();
    return new Edition.FileChange(kind, path, ids.isEmpty() ? described(path, files) : ids);
  }

  private static List<String> described(String path, Map<String, FileEntry> files) {
    var ids = new ArrayList<String>();
    for (FileEntry file : files.values()) {
      var found = new FoundFile(file.path(), 0, 0, true);
      if (!found.isSidecar() && found.sidecar().equals(path)) {
        ids.addAll(file.documents());
      }
    }
    return ids;
  }
}
