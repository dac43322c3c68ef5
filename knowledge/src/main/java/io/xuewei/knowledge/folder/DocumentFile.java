package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.Problem.Kind;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.clean.Secrecy;
import io.xuewei.knowledge.format.FileText;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.Names;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.SourceText;
import io.xuewei.knowledge.format.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads one file of a folder of documents, with its sidecar: a document, as many as a zip holds,
/// or a notice and the documents that it passes on.
///
/// ```java
/// DocumentFile.Reading reading = DocumentFile.read(folder, folder.resolve("2024/通知.docx"));
/// ```
///
/// It depends on nothing but that file and the sidecar beside it ([#sidecar]), so that whoever
/// knows that both are unchanged need not read them again. It never throws for what is in the file:
/// a file that cannot be read is a [Problem]. Links are not followed and pipes not opened. Whether
/// another file has the same id is the caller's to see; [DocumentFolder] does.
public final class DocumentFile {

  private static final String SIDECAR = "yaml";
  private static final long LARGEST_SIDECAR = 1 << 20;

  /// What a file holds.
  ///
  /// @param documents one, several of a zip or of a notice, or none when there is a problem
  /// @param problems what could not be used
  /// @param edges the first and last lines of each text, by its id, from which [Repetition] learns
  public record Reading(
      List<Document> documents, List<Problem> problems, Map<String, Repetition.Edges> edges) {
    public Reading {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
      edges = Map.copyOf(edges);
    }
  }

  private final String name;
  private final Path file;
  private final List<Document> documents = new ArrayList<>();
  private final Repetition learned;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Repetition.Edges> edges = new HashMap<>();

  private DocumentFile(String name, Path file, Repetition learned) {
    this.name = name;
    this.file = file;
    this.learned = learned;
  }

  /// Reads a file.
  ///
  /// @param folder what the name in problems is relative to: `2024/通知.docx`
  /// @param file in that folder or below it
  public static Reading read(Path folder, Path file) {
    return read(folder, file, Formats.standard(), new Repetition(Map.of()));
  }

  /// The same within limits of one's own, and without the lines that the documents of its source
  /// are known to repeat.
  public static Reading read(Path folder, Path file, Formats formats, Repetition learned) {
    var reading = new DocumentFile(name(folder, file), file, learned);
    reading.read(formats);
    return new Reading(reading.documents, reading.problems, reading.edges);
  }

  /// Where the sidecar of a file is, if it has one: the same name with the ending `yaml`.
  public static Path sidecar(Path file) {
    return file.resolveSibling(Names.stem(String.valueOf(file.getFileName())) + "." + SIDECAR);
  }

  /// Whether a file is a sidecar and no document.
  public static boolean isSidecar(Path file) {
    return Names.ending(String.valueOf(file.getFileName())).equals(SIDECAR);
  }

  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void read(Formats formats) {
    try {
      check(formats);
      FileText read = formats.read(name, Files.readAllBytes(file));
      problems.addAll(read.problems());
      Sidecar sidecar = sidecarOf(read.texts().size());
      read.texts().forEach(t -> document(t, sidecar));
    } catch (UnreadableDocument e) {
      problems.add(e.problem());
    } catch (IOException e) {
      String what = "cannot be read; check that the file is there and may be read (" + e + ")";
      problems.add(Problem.of(name, Kind.UNREADABLE, what));
    }
  }

  private void check(Formats formats) throws IOException, UnreadableDocument {
    if (Files.isSymbolicLink(file)) {
      String what = "is a link, which is not followed; put the file itself here";
      throw new UnreadableDocument(name, Kind.UNREADABLE, what);
    }
    if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      String what = "is no ordinary file; take it out of the folder";
      throw new UnreadableDocument(name, Kind.UNREADABLE, what);
    }
    formats.check(name, Files.size(file));
  }

  private Sidecar sidecarOf(int texts) throws IOException {
    Path path = sidecar(file);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Sidecar.none();
    }
    String label = name.substring(0, name.lastIndexOf('/') + 1) + path.getFileName();
    if (texts > 1) {
      String what = "describes one document, but %s holds %d".formatted(name, texts);
      problems.add(Problem.of(label, Kind.SIDECAR, what));
      return Sidecar.none();
    }
    if (Files.size(path) > LARGEST_SIDECAR) {
      problems.add(
          Problem.of(label, Kind.SIDECAR, "is larger than 1 MiB; a sidecar is a few lines"));
      return Sidecar.none();
    }
    return Sidecar.read(label, Files.readAllBytes(path), problems);
  }

  private void document(SourceText text, Sidecar sidecar) {
    if (text.isBlank()) {
      problems.add(Problem.of(text.name(), Kind.EMPTY, "is empty"));
      return;
    }
    Secrecy.Mark secret = Secrecy.find(everything(text));
    if (secret != null) {
      String marked = "is marked '" + secret.text() + "' and must not be served";
      String what = marked + "; take it out of the folder";
      problems.add(new Problem(text.name(), secret.line(), Kind.SECRET, what));
      return;
    }
    String source = Repetition.site(sidecar.texts().get("source"));
    edges.put(text.stem(), Repetition.edges(source, text.lines()));
    documents.addAll(Documents.build(text.stem(), text, sidecar, learned.of(source)));
  }

  /// The lines and what the format removed: a mark of secrecy may stand in a running head.
  private static List<SourceLine> everything(SourceText text) {
    Stream<SourceLine> removed =
        text.removed().stream().map(r -> SourceLine.plain(r.line(), r.text()));
    return Stream.concat(text.lines().stream(), removed).toList();
  }
}
