package io.xuewei.index;

import io.xuewei.index.eval.Metrics;
import io.xuewei.index.learned.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/// What the stages of a [Training] make of questions that they have not seen, by set and figure.
final class TrainingReport {

  private static final double[] THRESHOLDS = {0.4, 0.45, 0.5, 0.55, 0.6, 0.65};

  private final List<TrainingExample> examples;
  private final Map<String, Map<String, Double>> figures = new LinkedHashMap<>();

  TrainingReport(List<TrainingExample> examples) {
    this.examples = examples;
  }

  /// A figure of a set; not a number when it has none.
  double figure(String set, String name) {
    return figures.getOrDefault(set, Map.of()).getOrDefault(name, Double.NaN);
  }

  void print(String half) {
    figures.forEach((set, of) ->
        of.forEach((name, value) -> System.out.printf("%s %s %s %.4f%n", half, set, name, value)));
  }

  void passages(List<List<Ranked>> ranked) {
    means(
        "ndcg@10",
        i -> Metrics.ndcg(documents(ranked.get(i)), examples.get(i).relevant(), 10),
        TrainingExample::answerable);
    means(
        "recall@1",
        i -> Metrics.recall(documents(ranked.get(i)), examples.get(i).relevant(), 1),
        TrainingExample::answerable);
  }

  private static List<String> documents(List<Ranked> ranked) {
    return ranked.stream().map(r -> r.candidate().passage().documentId()).distinct().toList();
  }

  void quotes(List<List<ScoredQuote>> quotes) {
    for (int first : new int[] {1, 3}) {
      means(
          "right in " + first,
          i -> rightAmong(first, quotes.get(i), examples.get(i)) ? 1 : 0,
          example -> !example.answers().isEmpty());
    }
  }

  private static boolean rightAmong(int first, List<ScoredQuote> quotes, TrainingExample example) {
    return quotes.stream().limit(first).anyMatch(q -> example.isRight(q.quote()));
  }

  void answers(
      List<Map<String, Double>> signals, List<Model> models, List<List<ScoredQuote>> quotes) {
    var confidence = new double[examples.size()];
    for (int i = 0; i < confidence.length; i++) {
      confidence[i] = signals.get(i).isEmpty() ? 0 : models.get(i).probabilityOf(signals.get(i));
    }
    for (String set : List.copyOf(figures.keySet())) {
      put(set, "auc", auc(set, confidence, example -> true));
      put(set, "auc of near misses", auc(set, confidence, e -> e.answerable() || e.near()));
    }
    for (double t : THRESHOLDS) {
      String at = String.format(Locale.ROOT, " at %.2f", t);
      IntToDoubleFunction answered = i -> confidence[i] >= t ? 1 : 0;
      means("answered" + at, answered, TrainingExample::answerable);
      means(
          "right" + at,
          i -> rightAmong(3, quotes.get(i), examples.get(i)) ? answered.applyAsDouble(i) : 0,
          example -> !example.answers().isEmpty());
      means("refused" + at, i -> 1 - answered.applyAsDouble(i), example -> !example.answerable());
    }
  }

  private double auc(String set, double[] confidence, Predicate<TrainingExample> of) {
    var positives = new ArrayList<Double>();
    var negatives = new ArrayList<Double>();
    for (int i = 0; i < confidence.length; i++) {
      TrainingExample example = examples.get(i);
      if (example.set().equals(set) && of.test(example)) {
        (example.answerable() ? positives : negatives).add(confidence[i]);
      }
    }
    return Metrics.areaUnderRoc(array(positives), array(negatives));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void means(String name, IntToDoubleFunction figure, Predicate<TrainingExample> of) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      if (of.test(examples.get(i))) {
        double[] sum = sums.computeIfAbsent(examples.get(i).set(), _ -> new double[2]);
        sum[0] += figure.applyAsDouble(i);
        sum[1]++;
      }
    }
    sums.forEach((set, sum) -> put(set, name, sum[0] / sum[1]));
  }

  private void put(String set, String name, double value) {
    figures.computeIfAbsent(set, _ -> new LinkedHashMap<>()).put(name, value);
  }
}
