package io.xuewei.index.learned;

import java.util.Arrays;
import java.util.List;

/// Learns the weights of a sum of features by the likelihood of the groups' targets (listwise
/// learning to rank after Cao et al. 2007; logistic regression for groups of one or nothing), with
/// damped Newton steps.
final class SoftmaxRegression {

  private static final int ROUNDS = 20;
  private static final double LEAST_STEP = 1e-4;

  private final List<Group> groups;
  private final double[] deviation;
  private final double penalty;

  private SoftmaxRegression(List<Group> groups, double penalty) {
    this.groups = groups.stream().filter(Group::teaches).toList();
    this.penalty = penalty;
    deviation = deviation(this.groups);
  }

  /// @param penalty on the squares of the weights, each in standard deviations of its feature
  static double[] fit(List<Group> groups, double penalty) {
    var regression = new SoftmaxRegression(groups, penalty);
    double[] weights = new double[regression.deviation.length];
    for (int round = 0; round < ROUNDS; round++) {
      weights = regression.step(weights);
    }
    return weights;
  }

  private double[] step(double[] weights) {
    int n = weights.length;
    var gradient = new double[n];
    var hessian = new double[n][n];
    double total = 0;
    for (Group group : groups) {
      add(group, weights, gradient, hessian);
      total += group.weight();
    }
    for (int j = 0; j < n; j++) {
      double ridge = penalty * total * deviation[j] * deviation[j];
      gradient[j] -= ridge * weights[j];
      hessian[j][j] += ridge + 1e-9;
    }
    return better(weights, solve(hessian, gradient));
  }

  /// Goes as far of the way as the likelihood grows.
  private double[] better(double[] weights, double[] change) {
    double now = likelihood(weights);
    for (double share = 1; share > LEAST_STEP; share /= 2) {
      double[] next = weights.clone();
      for (int j = 0; j < next.length; j++) {
        next[j] += share * change[j];
      }
      if (likelihood(next) > now) {
        return next;
      }
    }
    return weights;
  }

  private double likelihood(double[] weights) {
    double sum = 0;
    double total = 0;
    for (Group group : groups) {
      sum += group.weight() * group.likelihood(scores(group, weights));
      total += group.weight();
    }
    for (int j = 0; j < weights.length; j++) {
      double scaled = weights[j] * deviation[j];
      sum -= penalty * total * scaled * scaled / 2;
    }
    return sum;
  }

  private void add(Group group, double[] weights, double[] gradient, double[][] hessian) {
    double[] choice = group.choice(scores(group, weights));
    int n = weights.length;
    var mean = new double[n];
    for (int i = 0; i < choice.length; i++) {
      float[] row = group.items()[i];
      double residual = group.weight() * (group.target()[i] - choice[i]);
      for (int j = 0; j < n; j++) {
        gradient[j] += residual * row[j];
        mean[j] += choice[i] * row[j];
      }
      addSquare(row, group.weight() * choice[i], hessian);
    }
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        hessian[j][k] -= group.weight() * mean[j] * mean[k];
      }
    }
  }

  private static void addSquare(float[] row, double weight, double[][] hessian) {
    for (int j = 0; j < row.length; j++) {
      double x = weight * row[j];
      if (x != 0) {
        for (int k = 0; k < row.length; k++) {
          hessian[j][k] += x * row[k];
        }
      }
    }
  }

  static double[] scores(Group group, double[] weights) {
    var scores = new double[group.items().length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        scores[i] += weights[j] * group.items()[i][j];
      }
    }
    return scores;
  }

  private static double[] deviation(List<Group> groups) {
    int n = groups.getFirst().items()[0].length;
    var sum = new double[n];
    var squares = new double[n];
    double count = 0;
    for (Group group : groups) {
      for (float[] row : group.items()) {
        count++;
        for (int j = 0; j < n; j++) {
          sum[j] += row[j];
          squares[j] += (double) row[j] * row[j];
        }
      }
    }
    var deviation = new double[n];
    for (int j = 0; j < n; j++) {
      double mean = sum[j] / count;
      deviation[j] = Math.sqrt(Math.max(1e-6, squares[j] / count - mean * mean));
    }
    return deviation;
  }

  /// Gaussian elimination with partial pivoting.
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      swap(matrix, x, column, pivot);
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int k = column; k < n; k++) {
          matrix[row][k] -= factor * matrix[column][k];
        }
        x[row] -= factor * x[column];
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int k = row + 1; k < n; k++) {
        x[row] -= matrix[row][k] * x[k];
      }
      x[row] /= matrix[row][row];
    }
    return Arrays.copyOf(x, n);
  }

  private static void swap(double[][] matrix, double[] x, int one, int other) {
    double[] row = matrix[one];
    matrix[one] = matrix[other];
    matrix[other] = row;
    double value = x[one];
    x[one] = x[other];
    x[other] = value;
  }
}
