package io.xuewei.index.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Against values worked out by hand.
class MetricsTest {

  private static final List<String> RANKING = List.of("a", "b", "c", "d");

  @Test
  void recallCountsTheRelevantFound() {
    assertThat(Metrics.recall(RANKING, Set.of("b", "x"), 1)).isZero();
    assertThat(Metrics.recall(RANKING, Set.of("b", "x"), 2)).isEqualTo(0.5);
  }

  @Test
  void reciprocalRankLooksAtTheFirst() {
    assertThat(Metrics.reciprocalRank(RANKING, Set.of("c", "d"), 10)).isEqualTo(1.0 / 3);
    assertThat(Metrics.reciprocalRank(RANKING, Set.of("c", "d"), 2)).isZero();
  }

  @Test
  void ndcgDiscountsByTheLogarithmOfThePlace() {
    assertThat(Metrics.ndcg(RANKING, Set.of("a", "b"), 10)).isEqualTo(1);
    assertThat(Metrics.ndcg(RANKING, Set.of("c"), 10)).isCloseTo(0.5, within(1e-12));
    double ideal = 1 + 1 / (Math.log(3) / Math.log(2));
    assertThat(Metrics.ndcg(RANKING, Set.of("a", "x"), 10)).isCloseTo(1 / ideal, within(1e-12));
  }

  @Test
  void theRocAreaIsTheShareOfPairsInOrder() {
    double[] positives = {0.9, 0.5};
    double[] negatives = {0.5, 0.1};
    assertThat(Metrics.areaUnderRoc(positives, negatives)).isEqualTo(3.5 / 4);
  }

  @Test
  void percentilesAreByNearestRank() {
    double[] values = {4, 1, 3, 2};
    assertThat(Metrics.percentile(values, 0.5)).isEqualTo(2);
    assertThat(Metrics.percentile(values, 0.99)).isEqualTo(4);
  }
}
