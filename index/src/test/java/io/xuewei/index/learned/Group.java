package io.xuewei.index.learned;

/// Items of which a model is to choose: the passages found for a question, the quotes in them.
///
/// A model gives each item a score; the softmax of the scores is its choice.
///
/// @param items a row of features each
/// @param target the share of the choice that each item should have, at most 1 together
/// @param orNothing whether there is a further item of score 0, which should have the rest: a group
///   of one item or nothing is a yes or a no, and learning it is logistic regression
/// @param weight how much the group counts
public record Group(float[][] items, double[] target, boolean orNothing, double weight) {

  /// The softmax of scores.
  double[] choice(double[] scores) {
    double most = orNothing ? 0 : Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = orNothing ? Math.exp(-most) : 0;
    var choice = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      choice[i] = Math.exp(scores[i] - most);
      sum += choice[i];
    }
    for (int i = 0; i < choice.length; i++) {
      choice[i] /= sum;
    }
    return choice;
  }

  /// The logarithm of the target's likelihood under scores.
  double likelihood(double[] scores) {
    double[] choice = choice(scores);
    double rest = 1;
    double chosen = 0;
    double sum = 0;
    for (int i = 0; i < choice.length; i++) {
      sum += target[i] * Math.log(Math.max(choice[i], Double.MIN_NORMAL));
      rest -= target[i];
      chosen += choice[i];
    }
    return orNothing ? sum + rest * Math.log(Math.max(1 - chosen, Double.MIN_NORMAL)) : sum;
  }

  /// Whether there is anything to learn from it.
  boolean teaches() {
    double sum = 0;
    for (double share : target) {
      sum += share;
    }
    return weight > 0 && items.length > 0 && (orNothing || sum > 0);
  }
}
