package io.xuewei.index.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whether the code reaches the scores that are written down, neither less nor more. Sets that are
/// not part of the project are measured with `-Dquestion-sets=FOLDER` (or `QUESTION_SETS`).
class ExpectedScoresTest {

  @TestFactory
  Stream<DynamicTest> everySetHasItsScores() throws IOException {
    Map<String, List<String>> expected = ExpectedScores.read();
    var sets = new LinkedHashMap<>(ExpectedScores.OWN);
    String others = System.getProperty("question-sets", System.getenv("QUESTION_SETS"));
    if (others != null && !others.isBlank()) {
      sets.putAll(ExpectedScores.setsIn(others));
      sets.keySet().retainAll(expected.keySet());
    }
    return sets.entrySet().stream()
        .map(set ->
            DynamicTest.dynamicTest(
                set.getKey(), () -> compare(expected.get(set.getKey()), set.getValue())));
  }

  private static void compare(List<String> expected, Path set) throws IOException {
    assertThat(ExpectedScores.differences(expected, ExpectedScores.measure(set)))
        .as("scores of %s; when they are meant to change: %s", set, ExpectedScores.REGENERATE)
        .isEmpty();
  }

  @Test
  void theTableIsThatOfTheFile() throws IOException {
    assertThat(ExpectedScores.tableIn(Files.readString(ExpectedScores.TABLE)))
        .as("the table in BENCHMARKS.md; write it anew: %s", ExpectedScores.REGENERATE)
        .isEqualTo(ExpectedScores.table(ExpectedScores.read()));
  }

  @Test
  void aDifferenceIsToldByItsColumn() {
    var expected =
        List.of("s", "9", "9000", "0.900", "-", "0.9", "0.9", "52.0", "0.9", "0.9", "0.9", "0.9");
    var measured =
        List.of("s", "9", "9000", "0.902", "0.1", "0.9", "0.9", "52.4", "0.9", "0.9", "0.9", "0.9");
    assertThat(ExpectedScores.differences(expected, measured))
        .containsExactly(
            "recall@1: expected 0.900, measured 0.902", "recall@10: expected -, measured 0.1");
    assertThat(ExpectedScores.differences(expected, expected)).isEmpty();
  }
}
