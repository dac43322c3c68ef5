package io.xuewei.index.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns a [Model] from groups: a weighted sum first, then trees that correct it.
///
/// @param names of the features, in the order of the rows
/// @param bias whether the sum has one, as a yes or no needs
/// @param penalty see [SoftmaxRegression]
/// @param trees see [Boosting]
public record Learner(List<String> names, boolean bias, double penalty, int trees, int depth) {

  private static final String BIAS = "bias";
  private static final double RATE = 0.1;
  private static final double LEAF_PENALTY = 5;
  private static final int FOLDS = 5;

  public Model learn(List<Group> groups) {
    List<Group> rows = bias ? groups.stream().map(Learner::withBias).toList() : groups;
    var all = new ArrayList<>(names);
    if (bias) {
      all.add(BIAS);
    }
    double[] weights = SoftmaxRegression.fit(rows, penalty);
    var settings = new Boosting.Settings(trees, depth, RATE, LEAF_PENALTY);
    List<Tree> learned = Boosting.fit(rows, weights, all, settings);
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), weights[i]);
    }
    return new Model(bias ? weights[names.size()] : 0, byName, learned);
  }

  /// A model for each fold, learned from the others; the fold of a group is its number modulo their
  /// count. What such a model says of its own fold, it has not seen.
  public List<Model> crossLearn(List<Group> groups) {
    var models = new ArrayList<Model>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var others = new ArrayList<Group>();
      for (int i = 0; i < groups.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(groups.get(i));
        }
      }
      models.add(learn(others));
    }
    return models;
  }

  private static Group withBias(Group group) {
    var items = new float[group.items().length][];
    for (int i = 0; i < items.length; i++) {
      items[i] = Arrays.copyOf(group.items()[i], group.items()[i].length + 1);
      items[i][items[i].length - 1] = 1;
    }
    return new Group(items, group.target(), group.orNothing(), group.weight());
  }
}
