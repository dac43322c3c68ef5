package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.folder.DictionaryFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The documents and the dictionary that an admin works on.
///
/// Documents may stand in folders of folders; names that begin with a dot are passed over. Of the
/// dictionary only the files that are read count.
///
/// @param root the knowledge folder
record WorkingFolder(Path root) {

  static final String DOCUMENTS = "documents";
  static final String DICTIONARY = "dictionary";

  Path resolve(String path) {
    return root.resolve(path);
  }

  Path documents() {
    return root.resolve(DOCUMENTS);
  }

  /// All files, in the order of their paths. Opens none.
  List<FoundFile> files() throws IOException {
    var found = new ArrayList<FoundFile>();
    for (FoundFile file : under(root, documents())) {
      found.add(file);
    }
    for (FoundFile file : under(root, root.resolve(DICTIONARY))) {
      if (DictionaryFiles.NAMES.stream().anyMatch(n -> file.path().equals(DICTIONARY + "/" + n))) {
        found.add(file);
      }
    }
    found.sort(Comparator.comparing(FoundFile::path));
    return found;
  }

  /// The files in a folder and below it, with paths from `root` on; none when it is not there.
  static List<FoundFile> under(Path root, Path folder) throws IOException {
    var found = new ArrayList<FoundFile>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Visitor(root, folder, found));
    }
    return found;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path start;
    private final List<FoundFile> found;

    Visitor(Path root, Path start, List<FoundFile> found) {
      this.root = root;
      this.start = start;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(start) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        found.add(
            new FoundFile(
                root.relativize(file).toString().replace('\\', '/'),
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                attributes.isRegularFile()));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".");
    }
  }
}
