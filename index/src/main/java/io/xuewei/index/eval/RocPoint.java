package io.xuewei.index.eval;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What another threshold would have done: one point of the ROC of refusing.
///
/// @param threshold questions of at least this confidence are answered
/// @param answeredRate share of queries then answered
/// @param wrongAnswerRate share of negatives then answered
public record RocPoint(double threshold, double answeredRate, double wrongAnswerRate) {

  /// A confidence, and whether the finding would be answered if that is enough; a question that is
  /// asked back never is.
  record Confidence(double value, boolean answerable) {}

  /// Points at 0.05, 0.10 … 0.95, and at the shipped threshold, in this order.
  static List<RocPoint> of(List<Confidence> queries, List<Confidence> negatives, double shipped) {
    var thresholds = new TreeSet<Double>();
    IntStream.rangeClosed(1, 19).forEach(i -> thresholds.add(i / 20.0));
    thresholds.add(shipped);
    return thresholds.stream()
        .map(at -> new RocPoint(at, share(queries, at), share(negatives, at)))
        .toList();
  }

  private static double share(List<Confidence> confidences, double threshold) {
    return confidences.stream()
        .mapToDouble(c -> c.answerable() && c.value() >= threshold ? 1 : 0)
        .average()
        .orElse(0);
  }
}
