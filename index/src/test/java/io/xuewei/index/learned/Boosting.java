package io.xuewei.index.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Learns trees that correct scores, one after the other, each by the gradient of the groups'
/// likelihood (gradient boosting after Friedman 2001, second order as in XGBoost).
final class Boosting {

  /// @param trees how many
  /// @param depth how many splits stand above a leaf at most
  /// @param rate what share of its correction a tree makes
  /// @param penalty on a leaf's square
  record Settings(int trees, int depth, double rate, double penalty) {}

  private static final int BINS = 24;
  private static final double LEAST_GAIN = 0.05;
  private static final double LEAST_CURVATURE = 0.3;
  private static final int LEAST_ROWS = 60;
  private static final double SAMPLE = 0.7;

  private final List<String> names;
  private final Settings settings;
  private final List<Group> groups;
  private final float[][] rows;
  private final double[] scores;
  private final float[][] edges;
  private final byte[][] bins;
  private final double[] gradient;
  private final double[] curvature;

  private Boosting(List<Group> groups, double[] weights, List<String> names, Settings settings) {
    this.names = names;
    this.settings = settings;
    this.groups = groups.stream().filter(Group::teaches).toList();
    rows = this.groups.stream().flatMap(g -> Arrays.stream(g.items())).toArray(float[][]::new);
    scores =
        this.groups.stream()
            .flatMapToDouble(g -> Arrays.stream(SoftmaxRegression.scores(g, weights)))
            .toArray();
    edges = IntStream.range(0, names.size()).mapToObj(this::edges).toArray(float[][]::new);
    bins = IntStream.range(0, names.size()).mapToObj(this::bins).toArray(byte[][]::new);
    gradient = new double[rows.length];
    curvature = new double[rows.length];
  }

  /// @param weights of the sum that the trees correct
  /// @param names of the features, for the trees
  static List<Tree> fit(
      List<Group> groups, double[] weights, List<String> names, Settings settings) {
    return settings.trees() == 0 ? List.of() : new Boosting(groups, weights, names, settings).fit();
  }

  private List<Tree> fit() {
    var random = new Random(1);
    var trees = new ArrayList<Tree>();
    for (int t = 0; t < settings.trees(); t++) {
      computeGradient();
      int[] sample =
          IntStream.range(0, rows.length).filter(_ -> random.nextDouble() < SAMPLE).toArray();
      Tree tree = grow(sample, settings.depth());
      for (int i = 0; i < rows.length; i++) {
        scores[i] += value(tree, rows[i]);
      }
      trees.add(tree);
    }
    return trees;
  }

  private void computeGradient() {
    int at = 0;
    for (Group group : groups) {
      double[] choice = group.choice(Arrays.copyOfRange(scores, at, at + group.items().length));
      for (int i = 0; i < choice.length; i++) {
        gradient[at + i] = group.weight() * (group.target()[i] - choice[i]);
        curvature[at + i] = group.weight() * choice[i] * (1 - choice[i]) + 1e-6;
      }
      at += choice.length;
    }
  }

  /// @param at the last bin that goes to the left
  private record Cut(int feature, int at, double gain) {}

  private Tree grow(int[] of, int depth) {
    double g = IntStream.of(of).mapToDouble(i -> gradient[i]).sum();
    double h = IntStream.of(of).mapToDouble(i -> curvature[i]).sum();
    Cut best = new Cut(-1, 0, LEAST_GAIN);
    if (depth > 0 && of.length >= LEAST_ROWS) {
      for (int feature = 0; feature < names.size(); feature++) {
        best = better(best, feature, of, g, h);
      }
    }
    if (best.feature() < 0) {
      return new Tree.Leaf(settings.rate() * g / (h + settings.penalty()));
    }
    byte[] bin = bins[best.feature()];
    int at = best.at();
    return new Tree.Split(
        names.get(best.feature()),
        edges[best.feature()][at],
        grow(IntStream.of(of).filter(i -> bin[i] <= at).toArray(), depth - 1),
        grow(IntStream.of(of).filter(i -> bin[i] > at).toArray(), depth - 1));
  }

  private Cut better(Cut best, int feature, int[] of, double g, double h) {
    var gs = new double[edges[feature].length + 1];
    var hs = new double[edges[feature].length + 1];
    for (int i : of) {
      gs[bins[feature][i]] += gradient[i];
      hs[bins[feature][i]] += curvature[i];
    }
    double left = 0;
    double leftCurvature = 0;
    for (int at = 0; at < edges[feature].length; at++) {
      left += gs[at];
      leftCurvature += hs[at];
      double rightCurvature = h - leftCurvature;
      if (Math.min(leftCurvature, rightCurvature) > LEAST_CURVATURE) {
        double gain = gain(left, leftCurvature) + gain(g - left, rightCurvature) - gain(g, h);
        best = gain > best.gain() ? new Cut(feature, at, gain) : best;
      }
    }
    return best;
  }

  private double gain(double g, double h) {
    return g * g / (h + settings.penalty());
  }

  private double value(Tree tree, float[] row) {
    return switch (tree) {
      case Tree.Leaf(double value) -> value;
      case Tree.Split split ->
          value(
              row[names.indexOf(split.feature())] <= split.most() ? split.low() : split.high(),
              row);
    };
  }

  /// The largest value of each bin but the last; quantiles, each once.
  private float[] edges(int feature) {
    var values = new float[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i][feature];
    }
    Arrays.sort(values);
    var edges = new ArrayList<Float>();
    for (int b = 1; b < BINS; b++) {
      float edge = values[(int) ((long) b * (values.length - 1) / BINS)];
      if ((edges.isEmpty() || edge > edges.getLast()) && edge < values[values.length - 1]) {
        edges.add(edge);
      }
    }
    var array = new float[edges.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = edges.get(i);
    }
    return array;
  }

  private byte[] bins(int feature) {
    var of = new byte[rows.length];
    for (int i = 0; i < of.length; i++) {
      int place = Arrays.binarySearch(edges[feature], rows[i][feature]);
      of[i] = (byte) (place >= 0 ? place : -place - 1);
    }
    return of;
  }
}
