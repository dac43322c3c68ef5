package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.clean.Cleaner;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.SourceText;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Outline;
import io.xuewei.knowledge.structure.PassedOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files under `corpus/` and `heldout/`, read and understood.
final class Corpus {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final List<String> BESIDE = List.of(".yaml", ".sh", ".py", ".source", "README.md");

  /// A document with its outline.
  record Understood(Document document, Outline.Node outline) {}

  private Corpus() {}

  /// All files but the expectations and what makes the corpus.
  static List<Path> files() throws IOException {
    return files("corpus");
  }

  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      return files
          .filter(f -> Files.isRegularFile(f) && BESIDE.stream().noneMatch(name(f)::endsWith))
          .sorted()
          .toList();
    }
  }

  static String name(Path file) {
    return file.getFileName().toString();
  }

  /// All documents of a file: of a zip those of every entry.
  static List<Understood> read(Path file) throws Exception {
    List<Understood> understood = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(file);
    for (SourceText text : Formats.standard().read(name(file), bytes).texts()) {
      understood.addAll(understood(text));
    }
    return understood;
  }

  private static List<Understood> understood(SourceText text) {
    List<Document> documents =
        Documents.build("d", text, Sidecar.none(), Repetition.Repeated.none());
    PassedOn parts = PassedOn.divide(Cleaner.clean(text.lines()).lines());
    List<List<SourceLine>> sources = new ArrayList<>();
    sources.add(parts.notice());
    sources.addAll(parts.documents());
    List<Understood> understood = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      understood.add(new Understood(documents.get(i), Outline.of(Layout.of(sources.get(i)))));
    }
    return understood;
  }
}
