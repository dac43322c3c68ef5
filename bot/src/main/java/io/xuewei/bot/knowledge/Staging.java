package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.folder.DictionaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder in which files are read and from which they are kept, so that documents, hash and kept
/// bytes are of one state of a file though somebody should be writing it.
final class Staging implements AutoCloseable {

  /// A copy.
  record Staged(Path file, String sha256) {}

  private final Path folder;
  private int taken;

  /// @param folder what a work that was cut off has left there is deleted
  Staging(Path folder) throws IOException {
    this.folder = folder;
    DurableFiles.deleteTree(folder);
    Files.createDirectories(folder);
  }

  /// An empty place for files that are read together.
  Path place() throws IOException {
    return Files.createDirectory(folder.resolve(Integer.toString(taken++)));
  }

  static Staged copy(Path source, Path place) throws IOException {
    Path copy = place.resolve(source.getFileName());
    try (var out = Files.newOutputStream(copy)) {
      return new Staged(copy, Sha256.copying(source, out));
    }
  }

  static DictionaryFiles.Result dictionary(Path place) {
    return DictionaryFiles.read(place);
  }

  @Override
  public void close() throws IOException {
    DurableFiles.deleteTree(folder);
  }
}
