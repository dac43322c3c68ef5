package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.clean.Cleaner;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Outline;
import io.xuewei.knowledge.structure.PassedOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files under `corpus/`, read and understood.
final class Corpus {

  private static final Path FOLDER = Path.of("src/test/resources/corpus");
  private static final List<String> BESIDE = List.of("yaml", "sh", "README.md");

  /// A document with its outline.
  record Understood(Document document, Outline.Node outline) {}

  private Corpus() {}

  /// All files but the expectations and what makes the corpus.
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> Files.isRegularFile(f) && BESIDE.stream().noneMatch(name(f)::endsWith))
          .sorted()
          .toList();
    }
  }

  static String name(Path file) {
    return FOLDER.relativize(file).toString();
  }

  static String ending(Path file) {
    return name(file).substring(name(file).lastIndexOf('.') + 1);
  }

  static List<Understood> read(Path file) throws Exception {
    List<SourceLine> lines = lines(file);
    List<Document> documents = Documents.build("d", lines, Sidecar.none());
    PassedOn parts = PassedOn.divide(Cleaner.clean(lines).lines());
    List<List<SourceLine>> sources = new ArrayList<>();
    sources.add(parts.notice());
    sources.addAll(parts.documents());
    List<Understood> understood = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      understood.add(
          new Understood(documents.get(i), Outline.of(Layout.of(sources.get(i)))));
    }
    return understood;
  }

  private static List<SourceLine> lines(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return Formats.standard().read(name(file), bytes).texts().getFirst().lines();
  }
}
