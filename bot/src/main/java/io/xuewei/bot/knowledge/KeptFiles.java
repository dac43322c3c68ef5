package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The bytes of the files of the editions kept, each content once, under its SHA-256:
/// `files/ab/abcdef…`.
///
/// @param folder need not be there
record KeptFiles(Path folder) {

  boolean has(String sha256) {
    return !sha256.isEmpty() && Files.isRegularFile(place(sha256));
  }

  /// Takes over a file; it is gone from where it was. Certain after [#force].
  void keep(Path file, String sha256) throws IOException {
    if (has(sha256)) {
      Files.delete(file);
    } else {
      DurableFiles.moveLazily(file, place(sha256));
    }
  }

  /// Brings to the disk what was taken over: once for all of a refresh, since it takes a while.
  void force() throws IOException {
    List<Path> folders;
    try (Stream<Path> inside = Files.list(Files.createDirectories(folder))) {
      folders = inside.toList();
    }
    for (Path each : folders) {
      DurableFiles.force(each);
    }
    DurableFiles.force(folder);
  }

  /// Puts a copy somewhere, in the place of what is there.
  void copyTo(String sha256, Path target) throws IOException {
    DurableFiles.copy(place(sha256), target);
  }

  /// Deletes all but these.
  void retain(Set<String> sha256s) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      if (!sha256s.contains(String.valueOf(file.getFileName()))) {
        Files.delete(file);
      }
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
