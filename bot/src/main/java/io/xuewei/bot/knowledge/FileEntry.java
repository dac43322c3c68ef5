package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.folder.DocumentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file of an edition, as the manifest lists it.
///
/// @param path in the knowledge folder: `documents/2024/某办法.docx`
/// @param size in bytes when it was looked at; -1 when it changed meanwhile, so that it is looked
///   at again
/// @param modified nanoseconds since 1970, as the file system told then
/// @param sha256 of its bytes, hexadecimal; empty for what is too large to be read
/// @param documents ids of the documents that the edition has from it
/// @param problems what of it could not be used
/// @param contested whether another file has a document of the same id: then it is read again,
///   since the index has the other's
/// @param kept whether its bytes are kept with the edition: a rollback brings them back
/// @param edges the first and last lines of its texts, by the texts' ids: from those of all files
///   is learned what a source repeats
record FileEntry(
    String path,
    long size,
    long modified,
    String sha256,
    List<String> documents,
    List<Problem> problems,
    boolean contested,
    boolean kept,
    Map<String, Repetition.Edges> edges) {

  FileEntry {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    edges = Map.copyOf(Objects.requireNonNullElse(edges, Map.of()));
  }

  /// A file from which nothing has been read.
  static FileEntry of(String path, long size, long modified, String sha256, boolean kept) {
    return new FileEntry(path, size, modified, sha256, List.of(), List.of(), false, kept, Map.of());
  }

  /// With what was read from it.
  FileEntry of(DocumentFile.Reading reading) {
    List<String> ids = reading.documents().stream().map(Document::id).toList();
    return new FileEntry(
        path, size, modified, sha256, ids, reading.problems(), contested, kept, reading.edges());
  }

  /// The same file looked at again.
  FileEntry seenAs(SeenFile seen) {
    return new FileEntry(
        path,
        seen.found().size(),
        seen.found().modified(),
        sha256,
        documents,
        problems,
        contested,
        kept,
        edges);
  }

  /// With other documents than the file has: another file has the same ids.
  FileEntry contested(List<String> own, List<Problem> told) {
    return new FileEntry(path, size, modified, sha256, own, told, true, kept, edges);
  }

  /// Whether its documents are one thing: a document, or a notice and what it passes on; not what
  /// happens to be in one zip.
  boolean isOneText() {
    return edges.size() <= 1
        && documents.stream().allMatch(id -> id.equals(root()) || id.startsWith(root() + "·"));
  }

  /// The notice's id, when there is a notice.
  private String root() {
    return documents.isEmpty() ? "" : documents.getFirst();
  }

  /// With one more thing that could not be used.
  FileEntry withProblem(Problem problem) {
    var told = new ArrayList<>(problems);
    told.add(problem);
    return new FileEntry(path, size, modified, sha256, documents, told, contested, kept, edges);
  }
}
