package io.xuewei.index;

import io.xuewei.index.eval.Metrics;
import io.xuewei.index.learned.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Prints what the stages of a [Training] make of questions that they have not seen.
final class TrainingReport {

  private final List<TrainingExample> examples;
  private final String half;

  TrainingReport(List<TrainingExample> examples, String half) {
    this.examples = examples;
    this.half = half;
  }

  void passages(List<List<Ranked>> ranked) {
    print("ndcg@10", i -> Metrics.ndcg(documents(ranked.get(i)), examples.get(i).relevant(), 10));
    print("recall@1", i -> Metrics.recall(documents(ranked.get(i)), examples.get(i).relevant(), 1));
  }

  private static List<String> documents(List<Ranked> ranked) {
    return ranked.stream().map(r -> r.candidate().passage().documentId()).distinct().toList();
  }

  void quotes(List<List<ScoredQuote>> quotes) {
    print("right quote first", i -> rightAmong(1, quotes.get(i), examples.get(i)) ? 1 : 0);
    print("right quote in 3", i -> rightAmong(3, quotes.get(i), examples.get(i)) ? 1 : 0);
    print(
        "characters",
        i -> quotes.get(i).stream().limit(1).mapToInt(q -> q.quote().text().length()).sum());
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
    for (String set : sets()) {
      System.out.printf("%s %s AUC %.4f%n", half, set, auc(set, confidence, false));
      System.out.printf("%s %s near AUC %.4f%n", half, set, auc(set, confidence, true));
      for (double t : new double[] {.2, .3, .35, .4, .45, .5, .55, .6, .7}) {
        System.out.printf(
            "%s %s at %.2f: answered %.3f right %.3f refused %.3f near %.3f%n",
            half,
            set,
            t,
            share(set, true, false, i -> confidence[i] >= t ? 1 : 0),
            share(
                set,
                true,
                false,
                i -> confidence[i] >= t && rightAmong(3, quotes.get(i), examples.get(i)) ? 1 : 0),
            share(set, false, false, i -> confidence[i] < t ? 1 : 0),
            share(set, false, true, i -> confidence[i] < t ? 1 : 0));
      }
    }
  }

  private List<String> sets() {
    return examples.stream().map(TrainingExample::set).distinct().toList();
  }

  private double share(String set, boolean answerable, boolean near, IntToDoubleFunction figure) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < examples.size(); i++) {
      TrainingExample e = examples.get(i);
      if (e.set().equals(set) && e.answerable() == answerable && (!near || e.near())) {
        sum += figure.applyAsDouble(i);
        count++;
      }
    }
    return sum / count;
  }

  private double auc(String set, double[] confidence, boolean near) {
    var positives = new ArrayList<Double>();
    var negatives = new ArrayList<Double>();
    for (int i = 0; i < confidence.length; i++) {
      TrainingExample e = examples.get(i);
      if (e.set().equals(set) && (e.answerable() || !near || e.near())) {
        (e.answerable() ? positives : negatives).add(confidence[i]);
      }
    }
    return Metrics.areaUnderRoc(array(positives), array(negatives));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void print(String what, IntToDoubleFunction figure) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).answerable()) {
        double[] sum = sums.computeIfAbsent(examples.get(i).set(), _ -> new double[2]);
        sum[0] += figure.applyAsDouble(i);
        sum[1]++;
      }
    }
    sums.forEach((set, s) -> System.out.printf("%s %s %s %.4f%n", half, set, what, s[0] / s[1]));
  }
}
