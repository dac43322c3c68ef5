package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Copies;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DocumentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out where the documents of an edition come from.
///
/// @param files the bytes of the editions' files
record Origins(KeptFiles files, Manifest manifest) {

  /// @param indexed the document as the index has it; a copy that does not answer is in no index
  ///   and is read again from the bytes that were kept
  Optional<Origin> of(String id, Optional<Document> indexed) {
    Optional<FileEntry> file = manifest.fileOf(id);
    return indexed.or(() -> file.flatMap(entry -> read(entry, id))).map(d -> origin(d, file));
  }

  private Origin origin(Document document, Optional<FileEntry> file) {
    var copies = new Copies(manifest.copies());
    String id = document.id();
    return new Origin(
        document,
        file.map(FileEntry::path).orElse(""),
        file.map(this::problems).orElse(List.of()),
        Optional.of(copies.answering(id)).filter(_ -> copies.isCopy(id)),
        copies.groups().getOrDefault(id, List.of()));
  }

  private List<String> problems(FileEntry file) {
    var problems = new ArrayList<>(file.problems());
    sidecarOf(file).ifPresent(sidecar -> problems.addAll(sidecar.problems()));
    return problems.stream().map(Problem::toString).toList();
  }

  private Optional<FileEntry> sidecarOf(FileEntry file) {
    String path = new FoundFile(file.path(), 0, 0, true).sidecar();
    return Optional.ofNullable(manifest.byPath().get(path));
  }

  private Optional<Document> read(FileEntry file, String id) {
    try {
      Path place = Files.createTempDirectory("xuewei-copy");
      try {
        return read(file, place).stream().filter(read -> read.id().equals(id)).findFirst();
      } finally {
        DurableFiles.deleteTree(place);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the kept bytes cannot be read", unreadable);
    }
  }

  private List<Document> read(FileEntry file, Path place) throws IOException {
    Optional<FileEntry> sidecar = sidecarOf(file);
    if (sidecar.isPresent()) {
      restore(sidecar.get(), place);
    }
    return DocumentFile.read(place, restore(file, place)).documents();
  }

  private Path restore(FileEntry entry, Path place) throws IOException {
    Path target = place.resolve(new FoundFile(entry.path(), 0, 0, true).name());
    if (files.has(entry.sha256())) {
      files.copyTo(entry.sha256(), target);
    }
    return target;
  }
}
