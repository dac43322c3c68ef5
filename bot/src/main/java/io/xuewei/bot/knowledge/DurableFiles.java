package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Writes files that are there whole or not at all, whenever the process or the machine stops.
final class DurableFiles {

  private DurableFiles() {}

  /// Writes a file anew, or puts it in the place of the old one.
  static void write(Path target, byte[] bytes) throws IOException {
    Path draft = draftOf(target);
    try (var channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    rename(draft, target);
  }

  /// Copies a file to a place that is new, or replaces what is there.
  static void copy(Path source, Path target) throws IOException {
    Path draft = draftOf(target);
    Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
    move(draft, target);
  }

  /// Moves a file within one file system.
  static void move(Path source, Path target) throws IOException {
    moveLazily(source, target);
    force(folderOf(target));
  }

  /// The same, but that it is in its new place is only certain once its folder was [#force]d.
  static void moveLazily(Path source, Path target) throws IOException {
    Files.createDirectories(folderOf(target));
    try (var channel = FileChannel.open(source, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Brings to the disk which files a folder has.
  static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Deletes a folder with all that is in it, if it is there.
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }

  private static Path draftOf(Path target) throws IOException {
    return Files.createDirectories(folderOf(target)).resolve("." + target.getFileName() + ".new");
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }

  private static void rename(Path source, Path target) throws IOException {
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folderOf(target));
  }
}
