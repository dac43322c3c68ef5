package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an edition is made of: the file `000007.json` of generation 7.
///
/// @param generation its number
/// @param at when it was made
/// @param scanned when the files were looked at last; one that changed just before may have changed
///   again
/// @param cause why
/// @param processing the version of the reading and of the index; another one reads everything anew
/// @param files in the order of their paths
/// @param changes against the edition before
/// @param documents how many
/// @param passages how many
/// @param notes problems that belong to no document's file
/// @param copies the id of each copy that does not answer, to that of the better one
record Manifest(
    int generation,
    Instant at,
    Instant scanned,
    Cause cause,
    String processing,
    List<FileEntry> files,
    List<Edition.FileChange> changes,
    int documents,
    int passages,
    List<Problem> notes,
    Map<String, String> copies) {

  /// Before the first.
  static final Manifest NONE =
      new Manifest(
          0,
          Instant.EPOCH,
          Instant.EPOCH,
          new Cause(Cause.Kind.START, ""),
          "",
          List.of(),
          List.of(),
          0,
          0,
          List.of(),
          Map.of());

  Manifest {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
    copies = Map.copyOf(Objects.requireNonNullElse(copies, Map.of()));
  }

  Map<String, FileEntry> byPath() {
    return files.stream().collect(Collectors.toMap(FileEntry::path, Function.identity()));
  }

  /// The file that a document was read from.
  Optional<FileEntry> fileOf(String documentId) {
    return files.stream().filter(file -> file.documents().contains(documentId)).findFirst();
  }

  /// The same files looked at again, which had not changed.
  Manifest seenAgain(List<SeenFile> seen, Instant when) {
    Map<String, FileEntry> before = byPath();
    var entries = new ArrayList<FileEntry>();
    for (SeenFile file : seen) {
      Optional.ofNullable(before.get(file.path())).map(e -> e.seenAs(file)).ifPresent(entries::add);
    }
    return new Manifest(
        generation,
        at,
        when,
        cause,
        processing,
        entries,
        changes,
        documents,
        passages,
        notes,
        copies);
  }

  /// As the history tells it.
  Edition edition() {
    return new Edition(generation, at, cause, changes, documents, passages, problems());
  }

  /// All that could not be used.
  List<Problem> problems() {
    var problems = new ArrayList<>(notes);
    files.forEach(file -> problems.addAll(file.problems()));
    return problems;
  }

  /// Equal for editions of the same files.
  String fingerprint() {
    var content = new StringBuilder(processing);
    files.forEach(f -> content.append('\n').append(f.path()).append('\t').append(f.sha256()));
    return Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8));
  }
}
