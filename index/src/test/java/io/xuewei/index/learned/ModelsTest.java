package io.xuewei.index.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

  private static final String TEXT =
      """
      # a comment

      quote bias 0.5
      quote pairs 2
      quote tree (coverage 0.42 (pairs 0.1 -0.05 0.02) 0.17)
      answer own 1
      """;

  @ParameterizedTest
  @CsvSource({
    "0.40, 0.10, 0.65", // 0.5 + 2 * 0.1 - 0.05
    "0.42, 0.20, 0.92",
    "0.43, 0.00, 0.67",
  })
  void aModelIsAWeightedSumThatTreesCorrect(double coverage, double pairs, double score) {
    Model model = Models.parse(TEXT).get("quote");
    assertThat(model.of(Map.of("coverage", coverage, "pairs", pairs)))
        .isCloseTo(score, within(1e-9));
  }

  @Test
  void aFeatureThatIsNotThereCountsAsNothing() {
    assertThat(Models.parse(TEXT).get("quote").of(Map.of())).isCloseTo(0.45, within(1e-9));
    assertThat(Models.parse(TEXT).get("answer").probabilityOf(Map.of())).isEqualTo(0.5);
  }

  @Test
  void whatIsWrittenIsReadTheSame() {
    Model model = Models.parse(TEXT).get("quote");
    assertThat(Models.parse(String.join("\n", model.lines("quote"))).get("quote")).isEqualTo(model);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quote pairs", "quote pairs two", "quote tree (a 1 2", "quote tree (a 1 2 3) 4"})
  void aLineThatIsNoModelsIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Models.parse(line));
  }

  @Test
  void aModelThatIsMissingIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Models.parse(TEXT).get("passage"))
        .withMessageContaining("passage");
  }

  @Test
  void bothHalvesAreShippedWithTheirThreeModels() {
    for (String half : new String[] {"words", "meaning"}) {
      for (String of : new String[] {"passage", "quote", "answer"}) {
        assertThat(Models.shipped().get(half + "." + of).weights()).isNotEmpty();
      }
    }
  }
}
