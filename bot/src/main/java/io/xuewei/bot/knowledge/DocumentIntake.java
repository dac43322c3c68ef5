package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Takes an admin's files into the documents.
///
/// ```java
/// var intake = DocumentIntake.of(List.of(Path.of("办法.docx")), false);
/// upkeep.add(intake, new Cause(Cause.Kind.ADD, "cli"));
/// upkeep.await();
/// intake.taken().problems().forEach(System.err::println);
/// ```
///
/// A sidecar comes along with its document, and a folder is taken with all that is in it. A file of
/// which at least one document comes is taken; what cannot be read or must not be served is a
/// problem and stays outside. A file that is there already is taken again when its content is the
/// same; one of another content gives way only when that is wished, and earlier editions keep it.
public final class DocumentIntake {

  private static final String LONELY = "describes no document; add it together with its document";

  /// What came of it.
  ///
  /// @param documents those that are in the folder now
  /// @param problems why others are not
  public record Taken(List<Document> documents, List<Problem> problems) {
    public Taken {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  private final Map<String, Path> sources = new TreeMap<>();
  private volatile Taken taken = new Taken(List.of(), List.of());

  private final boolean replacing;

  private DocumentIntake(boolean replacing) {
    this.replacing = replacing;
  }

  /// Looks for the files.
  ///
  /// @param replacing whether they may take the place of others of their name, whatever the ending
  ///
  /// @throws DataFolder.Unusable when one does not exist, or two of one name differ
  public static DocumentIntake of(List<Path> files, boolean replacing) throws IOException {
    var intake = new DocumentIntake(replacing);
    for (Path file : files) {
      intake.collect(file);
    }
    return intake;
  }

  /// What came of it; nothing before it was copied.
  public Taken taken() {
    return taken;
  }

  /// Copies the files into the documents; all of them or, when one is in the way, none.
  ///
  /// @param live tells which files the documents are of
  /// @return whether there are any
  /// @throws DataFolder.Unusable when one would replace another and may not
  boolean copyInto(Premises premises, Manifest live, Course course) throws IOException {
    Path root = Files.createDirectories(premises.working().documents()).resolveSibling("");
    Path staging = Files.createTempDirectory(root, ".new");
    try {
      var plan = new IntakePlan(premises, live, replacing);
      Taken read = take(staging, plan);
      plan.carryOut(course);
      taken = read;
    } finally {
      DurableFiles.deleteTree(staging);
    }
    return !taken.documents().isEmpty();
  }

  private void collect(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> inside = Files.walk(file)) {
        for (Path one : inside.filter(f -> Files.isRegularFile(f) && !isHidden(file, f)).toList()) {
          collectOne(one);
        }
      }
    } else if (Files.isRegularFile(file)) {
      collectOne(file);
      Path sidecar = DocumentFile.sidecar(file);
      if (Files.isRegularFile(sidecar)) {
        collectOne(sidecar);
      }
    } else {
      throw new DataFolder.Unusable("there is no file " + file);
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void collectOne(Path file) throws IOException {
    Path other = sources.putIfAbsent(name(file), file);
    if (other != null && Files.mismatch(other, file) >= 0) {
      throw new DataFolder.Unusable(
          "%s and %s have the same name and different content; rename one".formatted(other, file));
    }
  }

  /// Each file by itself: what holds a document that no file before it has is taken.
  private Taken take(Path staging, IntakePlan plan) throws IOException {
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      Files.copy(source.getValue(), staging.resolve(source.getKey()));
    }
    var documents = new LinkedHashMap<String, Document>();
    var problems = new ArrayList<Problem>(lonelySidecars());
    var owners = new HashMap<String, String>();
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      Path staged = staging.resolve(source.getKey());
      if (!DocumentFile.isSidecar(staged)) {
        DocumentFile.Reading reading = DocumentFile.read(staging, staged);
        problems.addAll(reading.problems());
        List<Document> own = own(source.getKey(), reading.documents(), owners, problems);
        if (!own.isEmpty()) {
          plan.take(source.getValue(), staged, own);
        }
        own.forEach(document -> documents.put(document.id(), document));
      }
    }
    return new Taken(List.copyOf(documents.values()), problems);
  }

  private static List<Document> own(
      String name, List<Document> read, Map<String, String> owners, List<Problem> problems) {
    var own = new ArrayList<Document>();
    for (Document document : read) {
      String owner = owners.putIfAbsent(document.id(), name);
      if (owner == null) {
        own.add(document);
      } else {
        String what = "has the same id as %s, '%s'; rename one".formatted(owner, document.id());
        problems.add(Problem.of(name, Problem.Kind.SAME_ID, what));
      }
    }
    return own;
  }

  private List<Problem> lonelySidecars() {
    Set<String> described = new HashSet<>();
    for (Path file : sources.values()) {
      if (!DocumentFile.isSidecar(file)) {
        described.add(name(DocumentFile.sidecar(file)));
      }
    }
    return sources.keySet().stream()
        .filter(name -> DocumentFile.isSidecar(Path.of(name)) && !described.contains(name))
        .map(name -> Problem.of(name, Problem.Kind.SIDECAR, LONELY))
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
