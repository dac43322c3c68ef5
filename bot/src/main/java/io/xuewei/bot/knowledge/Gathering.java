package io.xuewei.bot.knowledge;

import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.clean.Repetition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
    var results = new Results();
    var changed = new ArrayList<Unit>();
    for (Unit unit : Unit.of(scan)) {
      Optional<List<Document>> known = live.flatMap(index -> known(unit, index));
      known.ifPresentOrElse(found -> results.put(takenOver(unit, found)), () -> changed.add(unit));
    }
    var before = new Repetition(edges(scan.before().values()));
    read(changed, before, reading, results);
    var learned = new Repetition(edges(results.files()));
    List<Unit> again = results.with(learned.affected(before));
    if (!again.isEmpty()) {
      read(again, learned, reading, results);
    }
    results.byPath().values().forEach(this::add);
    lonelySidecars();
  }

  /// What has been read or taken over, in the order of the files' paths.
  private record Results(SortedMap<String, FileReading.Result> byPath) {

    Results() {
      this(new TreeMap<>());
    }

    void put(FileReading.Result result) {
      byPath.put(result.unit().file().path(), result);
    }

    List<FileEntry> files() {
      return byPath.values().stream().map(FileReading.Result::file).toList();
    }

    /// What has one of these texts.
    List<Unit> with(Set<String> texts) {
      return byPath.values().stream()
          .filter(result -> !Collections.disjoint(result.file().edges().keySet(), texts))
          .map(FileReading.Result::unit)
          .toList();
    }
  }

  private void read(List<Unit> units, Repetition learned, FileReading reading, Results results)
      throws IOException {
    int done = 0;
    course.files(done, units.size());
    for (Unit unit : units) {
      results.put(reading.read(unit, learned));
      course.files(++done, units.size());
    }
  }

  private static Map<String, Repetition.Edges> edges(Collection<FileEntry> files) {
    var edges = new HashMap<String, Repetition.Edges>();
    files.forEach(file -> file.edges().forEach(edges::putIfAbsent));
    return edges;
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

  private FileReading.Result takenOver(Unit unit, List<Document> found) {
    var same = new ArrayList<FileEntry>();
    scan.known(unit.file()).map(e -> e.seenAs(unit.file())).ifPresent(same::add);
    unit.sidecar().flatMap(s -> scan.known(s).map(e -> e.seenAs(s))).ifPresent(same::add);
    return new FileReading.Result(unit, same, found);
  }

  /// Of two documents with one id the first counts, in the order of their files' paths.
  private void add(FileReading.Result result) {
    FileEntry file = result.file();
    var problems = new ArrayList<>(file.problems());
    boolean contested = false;
    for (Document document : result.documents()) {
      String owner = owners.putIfAbsent(document.id(), file.path());
      if (owner == null) {
        documents.add(document);
      } else {
        contested = true;
        String what = "has the same id as %s, '%s'; rename one".formatted(owner, document.id());
        problems.add(Problem.of(file.path(), Problem.Kind.SAME_ID, what));
      }
    }
    result.entries().forEach(entry -> entries.put(entry.path(), entry));
    if (contested) {
      String path = file.path();
      List<String> own =
          file.documents().stream().filter(id -> path.equals(owners.get(id))).toList();
      entries.put(path, file.contested(own, problems));
    }
  }

  private void lonelySidecars() {
    for (SeenFile file : scan.files()) {
      if (file.found().isSidecar() && !entries.containsKey(file.path())) {
        var problem =
            Problem.of(file.found().name(), Problem.Kind.SIDECAR, "describes no document");
        put(FileReading.entry(file, file.sha256(), false).withProblem(problem));
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
