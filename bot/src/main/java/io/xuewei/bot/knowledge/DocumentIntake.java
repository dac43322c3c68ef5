package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Takes an admin's files into the documents.
///
/// ```java
/// var intake = DocumentIntake.of(List.of(Path.of("办法.docx")));
/// upkeep.add(intake, new Cause(Cause.Kind.ADD, "cli"));
/// upkeep.await();
/// intake.taken().problems().forEach(System.err::println);
/// ```
///
/// A sidecar comes along with its document, and a folder is taken with all that is in it. What
/// cannot be read or must not be served is a problem and stays outside. A file that is there
/// already is taken again when its content is the same; one of another content is never replaced.
public final class DocumentIntake {

  private static final String SIDECAR = ".yaml";

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

  private DocumentIntake() {}

  /// Looks for the files.
  ///
  /// @throws DataFolder.Unusable when one does not exist, or two of one name differ
  public static DocumentIntake of(List<Path> files) throws IOException {
    var intake = new DocumentIntake();
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
  /// @return whether there are any
  /// @throws DataFolder.Unusable when one would replace another
  boolean copyInto(WorkingFolder folder) throws IOException {
    Path documents = Files.createDirectories(folder.documents());
    Path staging = Files.createTempDirectory(folder.root(), ".new");
    try {
      taken = take(staging, documents);
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
      Path sidecar = file.resolveSibling(stem(file) + SIDECAR);
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

  private Taken take(Path staging, Path documents) throws IOException {
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      Files.copy(source.getValue(), staging.resolve(source.getKey()));
    }
    DocumentFolder.Reading reading = DocumentFolder.read(staging);
    var moves = new LinkedHashMap<Path, Path>();
    for (Document document : reading.documents()) {
      for (String name : namesOf(document.id())) {
        moves.put(staging.resolve(name), free(document.id(), name, documents));
      }
    }
    for (Map.Entry<Path, Path> move : moves.entrySet()) {
      Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
    }
    return new Taken(reading.documents(), reading.problems());
  }

  /// The document's file, which is the first of its id, and its sidecar.
  private List<String> namesOf(String id) {
    var names = new ArrayList<String>();
    for (Path source : sources.values()) {
      boolean sidecar = name(source).endsWith(SIDECAR);
      boolean first = names.stream().allMatch(known -> known.endsWith(SIDECAR));
      if (stem(source).equals(id) && (sidecar || first)) {
        names.add(name(source));
      }
    }
    return names;
  }

  /// Where a file goes: its name, when neither that nor its id is another's.
  private Path free(String id, String name, Path documents) throws IOException {
    try (Stream<Path> there = Files.walk(documents).filter(Files::isRegularFile)) {
      for (Path file : there.filter(f -> stem(f).equals(id)).toList()) {
        boolean sameKind = name(file).endsWith(SIDECAR) == name.endsWith(SIDECAR);
        boolean same = name(file).equals(name) && Files.mismatch(file, sources.get(name)) < 0;
        if (sameKind && !same) {
          throw new DataFolder.Unusable(
              "%s is not added: %s is there with other content; rename one, or remove the old one"
                  .formatted(sources.get(name), file));
        }
      }
    }
    return documents.resolve(name);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String stem(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
