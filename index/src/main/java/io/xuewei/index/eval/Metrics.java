package io.xuewei.index.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The usual measures of ranked retrieval with binary relevance. Rankings hold each document once,
/// the best first.
public final class Metrics {

  private Metrics() {}

  /// Share of the relevant documents among the first `k`.
  public static double recall(List<String> ranking, Set<String> relevant, int k) {
    long found = ranking.stream().limit(k).filter(relevant::contains).count();
    return (double) found / relevant.size();
  }

  /// One over the place of the first relevant document among the first `k`, else 0.
  public static double reciprocalRank(List<String> ranking, Set<String> relevant, int k) {
    for (int i = 0; i < Math.min(k, ranking.size()); i++) {
      if (relevant.contains(ranking.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /// Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gain 1, discount
  /// `log2(place + 1)`.
  public static double ndcg(List<String> ranking, Set<String> relevant, int k) {
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < k; i++) {
      double discounted = Math.log(2) / Math.log(i + 2.0);
      if (i < ranking.size() && relevant.contains(ranking.get(i))) {
        gain += discounted;
      }
      if (i < relevant.size()) {
        ideal += discounted;
      }
    }
    return gain / ideal;
  }

  /// Area under the ROC curve: how often a positive scores higher than a negative, ties counting
  /// half.
  public static double areaUnderRoc(double[] positives, double[] negatives) {
    double[] sorted = negatives.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double positive : positives) {
      wins += (below(sorted, positive, false) + below(sorted, positive, true)) / 2.0;
    }
    return wins / ((double) positives.length * negatives.length);
  }

  /// The value below or at which a share of the values lies, by nearest rank.
  public static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static int below(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean left = orEqual ? sorted[middle] <= value : sorted[middle] < value;
      if (left) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
