package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.ReplacedTitles;
import io.xuewei.knowledge.clean.Secrecy;
import io.xuewei.knowledge.format.DocumentReader;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a folder of documents: `<id>.txt` or `<id>.md`, each with a sidecar `<id>.yaml` if there
/// is one.
///
/// ```java
/// DocumentFolder.Reading reading = DocumentFolder.read(Path.of("documents"));
/// reading.problems().forEach(System.err::println);
/// ```
///
/// A file that cannot be served (damaged, empty, over 8 MiB, marked secret, of an unknown format, a
/// second file with the same id) is a [Problem] and the others are served. Hidden files and folders
/// inside are passed over.
public final class DocumentFolder {

  /// Raised when cleaning, structure or cutting change, so that libraries are built anew.
  private static final String PROCESSING = "knowledge-2";

  private static final String SIDECAR = "yaml";
  private static final long LARGEST = 8L << 20;

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

  private final List<DocumentReader> readers = DocumentReader.all();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Fingerprint fingerprint = new Fingerprint(PROCESSING);

  private final Set<String> described;

  private DocumentFolder(List<Path> files) {
    described =
        files.stream()
            .map(DocumentFolder::name)
            .filter(n -> !ending(n).equals(SIDECAR))
            .map(DocumentFolder::stem)
            .collect(Collectors.toSet());
  }

  /// Reads every document of a folder.
  ///
  /// @throws IOException when the folder itself cannot be listed
  public static Reading read(Path folder) throws IOException {
    List<Path> files = files(folder);
    var reading = new DocumentFolder(files);
    for (Path file : files) {
      reading.file(file);
    }
    return new Reading(
        ReplacedTitles.resolve(List.copyOf(reading.documents.values())), reading.problems, reading.fingerprint.hex());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> !name(f).startsWith(".") && Files.isRegularFile(f))
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .toList();
    }
  }

  private void file(Path file) {
    String name = name(file);
    try {
      if (Files.size(file) > LARGEST) {
        fingerprint.add(name, new byte[0]);
        problem(name, "is larger than " + (LARGEST >> 20) + " MiB; split it or leave it out");
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      fingerprint.add(name, bytes);
      if (ending(name).equals(SIDECAR)) {
        lonelySidecar(name);
      } else {
        document(file, bytes);
      }
    } catch (UnreadableDocument e) {
      problems.add(e.problem());
    } catch (IOException e) {
      problem(name, "cannot be read: " + e);
    }
  }

  private void document(Path file, byte[] bytes) throws UnreadableDocument, IOException {
    String name = name(file);
    DocumentReader reader = reader(name);
    if (reader == null) {
      problem(name, "has a format that is not read; save it as .txt or .md in UTF-8");
      return;
    }
    String id = stem(name);
    if (documents.containsKey(id)) {
      problem(name, "has the same id as another file, '" + id + "'; rename one");
      return;
    }
    List<SourceLine> lines = reader.read(name, bytes);
    if (lines.stream().allMatch(SourceLine::isBlank)) {
      problem(name, "is empty");
      return;
    }
    String secret = Secrecy.find(lines);
    if (secret != null) {
      problem(name, "is marked '" + secret + "' and must not be served; take it out of the folder");
      return;
    }
    Sidecar sidecar = sidecar(file, id);
    Documents.build(id, lines, sidecar).forEach(d -> documents.put(d.id(), d));
  }

  private Sidecar sidecar(Path file, String id) throws IOException {
    Path path = file.resolveSibling(id + "." + SIDECAR);
    if (!Files.exists(path)) {
      return Sidecar.none();
    }
    return Sidecar.read(name(path), Files.readAllBytes(path), problems);
  }

  private void lonelySidecar(String name) {
    String id = stem(name);
    if (!described.contains(id)) {
      problem(name, "describes no document; expected " + id + ".txt or " + id + ".md");
    }
  }

  private @Nullable DocumentReader reader(String name) {
    return readers.stream().filter(r -> r.reads(ending(name))).findFirst().orElse(null);
  }

  private void problem(String name, String what) {
    problems.add(Problem.of(name, what));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String ending(String name) {
    return name.substring(Math.min(name.length(), stem(name).length() + 1))
        .toLowerCase(Locale.ROOT);
  }
}
