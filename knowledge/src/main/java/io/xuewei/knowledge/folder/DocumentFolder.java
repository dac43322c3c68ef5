package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.Problem.Kind;
import io.xuewei.knowledge.ReplacedTitles;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a folder of documents and the folders in it: files of every format that [Formats] reads,
/// `<id>.docx`, each with a sidecar `<id>.yaml` beside it if there is one.
///
/// ```java
/// DocumentFolder.Reading reading = DocumentFolder.read(Path.of("documents"));
/// reading.problems().forEach(System.err::println);
/// ```
///
/// A file that cannot be served (damaged, empty, too large, marked secret, of an unknown format, a
/// second file with the same id in whatever folder) is a [Problem] and the others are served. Which
/// files are looked at says [FolderFiles].
public final class DocumentFolder {

  /// Raised when reading, cleaning, structure or cutting change, so that libraries are built anew.
  public static final String PROCESSING = "knowledge-5";

  /// What a folder holds.
  ///
  /// @param documents in the order of their files' names
  /// @param problems what could not be used
  /// @param fingerprint changes when a document, a sidecar, a name or this module's processing
  ///   changes; hexadecimal
  public record Reading(List<Document> documents, List<Problem> problems, String fingerprint) {
    public Reading {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  private final Path root;
  private final Formats formats;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Fingerprint fingerprint = new Fingerprint(PROCESSING);

  private DocumentFolder(Path root, Formats formats) {
    this.root = root;
    this.formats = formats;
  }

  /// Reads every document of a folder.
  ///
  /// @throws IOException when the folder itself cannot be listed
  public static Reading read(Path folder) throws IOException {
    return read(folder, Formats.standard());
  }

  /// The same within limits of one's own.
  public static Reading read(Path folder, Formats formats) throws IOException {
    FolderFiles files = FolderFiles.of(folder);
    var reading = new DocumentFolder(files.root(), formats);
    reading.problems.addAll(files.problems());
    reading.lonelySidecars(files.files());
    files.files().forEach(reading::addToFingerprint);
    reading.documents(files.files().stream().filter(f -> !DocumentFile.isSidecar(f)).toList());
    return new Reading(
        ReplacedTitles.resolve(List.copyOf(reading.documents.values())),
        reading.problems,
        reading.fingerprint.hex());
  }

  /// Reads each file, and those again that turn out to have lines that their source repeats.
  private void documents(List<Path> files) {
    var nothing = new Repetition(Map.of());
    Map<Path, DocumentFile.Reading> read = new LinkedHashMap<>();
    files.forEach(file -> read.put(file, DocumentFile.read(root, file, formats, nothing)));
    Map<String, Repetition.Edges> edges = new HashMap<>();
    read.values().forEach(r -> r.edges().forEach(edges::putIfAbsent));
    var learned = new Repetition(edges);
    Set<String> affected = learned.affected(nothing);
    read.replaceAll((file, r) ->
        Collections.disjoint(r.edges().keySet(), affected)
            ? r
            : DocumentFile.read(root, file, formats, learned));
    read.forEach((file, r) -> take(DocumentFile.name(root, file), r));
  }

  private void take(String name, DocumentFile.Reading read) {
    problems.addAll(read.problems());
    read.documents().forEach(d -> document(name, d));
  }

  private void document(String name, Document document) {
    String id = document.id();
    String owner = owners.putIfAbsent(id, name);
    if (owner == null) {
      documents.put(id, document);
    } else {
      problem(name, Kind.SAME_ID, "has the same id as %s, '%s'; rename one".formatted(owner, id));
    }
  }

  private void addToFingerprint(Path file) {
    String name = DocumentFile.name(root, file);
    try {
      boolean ordinary = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      fingerprint.add(name, ordinary ? file : null);
    } catch (IOException e) {
      problem(name, Kind.UNREADABLE, "cannot be read; check who may (" + e + ")");
    }
  }

  private void lonelySidecars(List<Path> files) {
    Set<Path> described =
        files.stream()
            .filter(f -> !DocumentFile.isSidecar(f))
            .map(DocumentFile::sidecar)
            .collect(Collectors.toSet());
    for (Path file : files) {
      if (DocumentFile.isSidecar(file) && !described.contains(DocumentFile.sidecar(file))) {
        String name = DocumentFile.name(root, file);
        problem(
            name,
            Kind.SIDECAR,
            "describes no document; expected a file such as " + Names.stem(name) + ".txt");
      }
    }
  }

  private void problem(String name, Kind kind, String what) {
    problems.add(Problem.of(name, kind, what));
  }
}
