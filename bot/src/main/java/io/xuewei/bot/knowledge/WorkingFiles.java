package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Changes files of the working folder without ever losing bytes: what no edition kept has is moved
/// to the folder `set-aside`, and the admin is told.
///
/// @param course hears of it
record WorkingFiles(Premises premises, Course course) {

  /// Takes a file out; one that is not there is no matter.
  void remove(String path) throws IOException {
    Path file = premises.working().resolve(path);
    if (!Files.isRegularFile(file)) {
      return;
    }
    if (premises.editions().files().has(Sha256.of(file))) {
      Files.delete(file);
    } else {
      setAside(path, file);
    }
  }

  /// Puts the kept bytes of an edition in the place of what is there.
  void restore(FileEntry entry) throws IOException {
    Path file = premises.working().resolve(entry.path());
    boolean there = Files.isRegularFile(file);
    if (there && Sha256.of(file).equals(entry.sha256())) {
      return;
    }
    remove(entry.path());
    premises.editions().files().copyTo(entry.sha256(), file);
  }

  private void setAside(String path, Path file) throws IOException {
    Path target = free(premises.setAside().resolve(path));
    DurableFiles.move(file, target);
    course.note("%s had not been published and is now %s".formatted(path, target));
  }

  private static Path free(Path wanted) {
    Path target = wanted;
    for (int n = 2; Files.exists(target); n++) {
      target = wanted.resolveSibling(wanted.getFileName() + "." + n);
    }
    return target;
  }
}
