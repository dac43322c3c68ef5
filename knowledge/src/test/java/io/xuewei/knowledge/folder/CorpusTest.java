package io.xuewei.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the module makes of the corpus, against what a careful official would say of each file.
final class CorpusTest {

  private static final int FILES = 40;
  private static final int SENTENCES = 100;

  @TestFactory
  Stream<DynamicTest> everyFileIsUnderstood() throws IOException {
    return Corpus.files().stream()
        .map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> understood(file)));
  }

  private static void understood(Path file) throws Exception {
    List<Expected> expected = Expected.of(file);
    List<Corpus.Understood> found = Corpus.read(file);
    assertThat(found).as("documents in the file").hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(Facets.facts(found.get(i).document()))
          .as("facts")
          .containsExactlyInAnyOrderEntriesOf(expected.get(i).facts());
      assertThat(Headings.written(found.get(i).outline()))
          .as(expected.get(i).title() + ": tree")
          .isEqualTo(expected.get(i).tree());
      assertThat(Facets.cited(expected.get(i), found.get(i).document()))
          .as(expected.get(i).title() + ": citations")
          .isEqualTo(expected.get(i).citations());
    }
  }

  @Test
  void theCorpusIsLargeEnough() throws IOException {
    int sentences = 0;
    for (Path file : Corpus.files()) {
      for (Expected document : Expected.of(file)) {
        sentences += document.citations().size();
      }
    }
    assertThat(Corpus.files()).hasSizeGreaterThanOrEqualTo(FILES);
    assertThat(sentences).isGreaterThanOrEqualTo(SENTENCES);
  }

  /// Prints the share of headings found where they stand, level by level.
  @Test
  void accuracyLevelByLevel() throws Exception {
    var accuracy = new Accuracy();
    for (Path file : Corpus.files()) {
      List<Expected> expected = Expected.of(file);
      List<Corpus.Understood> found = Corpus.read(file);
      for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
        accuracy.count(expected.get(i).tree(), Headings.written(found.get(i).outline()));
      }
    }
    System.out.println(accuracy.table());
    assertThat(accuracy.perfect()).as(accuracy.table()).isTrue();
  }
}
