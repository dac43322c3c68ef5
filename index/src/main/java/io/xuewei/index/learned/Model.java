package io.xuewei.index.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A score of named features: a weighted sum, and trees that correct it.
///
/// @param bias what is added to every score
/// @param weights by the feature's name; a feature without a weight adds nothing
/// @param trees may be none
public record Model(double bias, Map<String, Double> weights, List<Tree> trees) {

  public Model {
    weights = Map.copyOf(weights);
    trees = List.copyOf(trees);
  }

  public double of(Map<String, Double> features) {
    double score = bias;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      score += weight.getValue() * features.getOrDefault(weight.getKey(), 0.0);
    }
    for (Tree tree : trees) {
      score += tree.of(features);
    }
    return score;
  }

  /// The score as a probability, by the logistic function.
  public double probabilityOf(Map<String, Double> features) {
    return 1 / (1 + Math.exp(-of(features)));
  }

  /// As [Models] reads it.
  public List<String> lines(String name) {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, "%s bias %.4f", name, bias));
    new TreeMap<>(weights)
        .forEach(
            (of, weight) -> lines.add(String.format(Locale.ROOT, "%s %s %.4f", name, of, weight)));
    trees.forEach(tree -> lines.add(name + " tree " + tree));
    return lines;
  }
}
