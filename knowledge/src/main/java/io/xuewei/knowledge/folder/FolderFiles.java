package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The files of a folder and of the folders in it: documents, sidecars, and what is neither.
///
/// Names that begin with a dot are passed over, folders of such names with all that is in them. A
/// folder that may not be entered is a problem. The folder itself may be a link; links in it are
/// handed on as files and not followed.
///
/// @param root the folder, with a link to it resolved
/// @param files in the order of their names from the root on
/// @param problems folders that could not be listed
public record FolderFiles(Path root, List<Path> files, List<Problem> problems) {

  public FolderFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /// Lists a folder.
  ///
  /// @throws IOException when the folder itself cannot be listed
  public static FolderFiles of(Path folder) throws IOException {
    Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    var visitor = new Visitor(root, new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(root, visitor);
    visitor.files.sort(Comparator.comparing(f -> DocumentFile.name(root, f)));
    return new FolderFiles(root, visitor.files, visitor.problems);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files;
    private final List<Problem> problems;

    Visitor(Path root, List<Path> files, List<Problem> problems) {
      this.root = root;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      problems.add(
          Problem.of(
              DocumentFile.name(root, file),
              Problem.Kind.UNREADABLE,
              "cannot be opened; check who may (" + e + ")"));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
      return String.valueOf(file.getFileName()).startsWith(".");
    }
  }
}
