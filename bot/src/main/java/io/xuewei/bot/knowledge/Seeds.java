package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sample documents, dictionary, lessons and quiz that come with the program.
final class Seeds {

  private static final List<String> FOLDERS = List.of("documents", "dictionary", "lessons", "quiz");

  private Seeds() {}

  /// Copies them unless the organisation has documents of its own already. A copy that was cut
  /// short is made again.
  static void copyInto(Path knowledge) throws IOException {
    if (Files.exists(knowledge)) {
      return;
    }
    Files.createDirectories(knowledge.toAbsolutePath().resolveSibling(""));
    Path draft = knowledge.resolveSibling(knowledge.getFileName() + ".new");
    for (String folder : FOLDERS) {
      Files.createDirectories(draft.resolve(folder));
      URL url = Seeds.class.getResource("/seeds/" + folder);
      if (url != null) {
        copy(url, draft.resolve(folder));
      }
    }
    Files.move(draft, knowledge);
  }

  private static void copy(URL url, Path target) throws IOException {
    URI uri = uri(url);
    if (!uri.getScheme().equals("jar")) {
      copyTree(Path.of(uri), target);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      copyTree(jar.provider().getPath(uri), target);
    }
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException odd) {
      throw new IOException("the seeds cannot be found at " + url, odd);
    }
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(file));
      }
    }
  }
}
