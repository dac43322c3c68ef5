package io.xuewei.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Texts that the code had not seen when they were written. What is still wrong stands in
/// `wrong.yaml`, difference by difference; everything else is right, and neither changes unnoticed.
final class HeldOutTest {

  private static final String FOLDER = "heldout";
  private static final int FILES = 19;
  private static final int SENTENCES = 60;

  @TestFactory
  Stream<DynamicTest> nothingIsWrongButWhatIsKnownToBe() throws IOException {
    return Corpus.files(FOLDER).stream()
        .map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> compare(file)));
  }

  private static void compare(Path file) throws Exception {
    List<String> differences = new Differences().of(Expected.of(file), Corpus.read(file));
    assertThat(differences).isEqualTo(knownToBeWrong(file));
  }

  private static List<String> knownToBeWrong(Path file) throws IOException {
    JsonNode all = new YAMLMapper().readTree(file.resolveSibling("wrong.yaml").toFile());
    List<String> known = new ArrayList<>();
    all.path(Corpus.name(file)).path("differences").forEach(line -> known.add(line.asText()));
    return known;
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    int sentences = 0;
    for (Path file : Corpus.files(FOLDER)) {
      for (Expected document : Expected.of(file)) {
        sentences += document.citations().size();
      }
    }
    assertThat(Corpus.files(FOLDER)).hasSize(FILES);
    assertThat(sentences).isGreaterThanOrEqualTo(SENTENCES);
  }

  /// Prints the table of `BENCHMARKS.md`.
  @Test
  void accuracy() throws Exception {
    var differences = new Differences();
    for (Path file : Corpus.files(FOLDER)) {
      differences.of(Expected.of(file), Corpus.read(file));
    }
    System.out.println(differences.table());
    assertThat(differences.table()).contains("%-20s %7d %3d".formatted("citations", 100, 102));
  }
}
