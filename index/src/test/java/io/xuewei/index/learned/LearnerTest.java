package io.xuewei.index.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {

  private static final List<String> NAMES = List.of("good", "noise");

  /// Groups of ten items, the right one being that of the largest first feature.
  private static List<Group> groups() {
    var random = new Random(7);
    var groups = new ArrayList<Group>();
    for (int g = 0; g < 200; g++) {
      float[][] items = new float[10][];
      int best = 0;
      for (int i = 0; i < items.length; i++) {
        items[i] = new float[] {random.nextFloat(), random.nextFloat()};
        best = items[i][0] > items[best][0] ? i : best;
      }
      double[] target = new double[10];
      target[best] = 1;
      groups.add(new Group(items, target, false, 1));
    }
    return groups;
  }

  @Test
  void theFeatureThatDecidesGetsTheWeight() {
    Model model = new Learner(NAMES, false, 1e-3, 0, 0).learn(groups());
    assertThat(model.weights().get("good")).isGreaterThan(5);
    assertThat(Math.abs(model.weights().get("noise"))).isLessThan(model.weights().get("good") / 10);
  }

  @Test
  void yesOrNoIsLearnedAroundItsBorder() {
    var random = new Random(7);
    var groups = new ArrayList<Group>();
    for (int g = 0; g < 500; g++) {
      float x = random.nextFloat();
      float[][] item = {{x, random.nextFloat()}};
      groups.add(new Group(item, new double[] {x > 0.3 ? 1 : 0}, true, 1));
    }
    Model model = new Learner(NAMES, true, 1e-4, 0, 0).learn(groups);
    assertThat(model.probabilityOf(Map.of("good", 0.1, "noise", 0.5))).isLessThan(0.1);
    assertThat(model.probabilityOf(Map.of("good", 0.5, "noise", 0.5))).isGreaterThan(0.9);
  }

  @Test
  void treesLearnWhatASumCannot() {
    var random = new Random(7);
    var groups = new ArrayList<Group>();
    for (int g = 0; g < 500; g++) {
      float x = random.nextFloat();
      float y = random.nextFloat();
      boolean either = x > 0.5 != y > 0.5;
      groups.add(new Group(new float[][] {{x, y}}, new double[] {either ? 1 : 0}, true, 1));
    }
    Map<String, Double> odd = Map.of("good", 0.9, "noise", 0.1);
    Map<String, Double> even = Map.of("good", 0.9, "noise", 0.9);
    Model sum = new Learner(NAMES, true, 1e-3, 0, 0).learn(groups);
    Model trees = new Learner(NAMES, true, 1e-3, 100, 2).learn(groups);
    assertThat(sum.probabilityOf(odd) - sum.probabilityOf(even)).isLessThan(0.3);
    assertThat(trees.probabilityOf(odd) - trees.probabilityOf(even)).isGreaterThan(0.7);
  }

  @Test
  void theModelOfAFoldHasNotSeenIt() {
    List<Group> groups = groups();
    List<Model> folds = new Learner(NAMES, false, 1e-3, 0, 0).crossLearn(groups);
    var without = new ArrayList<Group>();
    for (int i = 0; i < groups.size(); i++) {
      if (i % folds.size() != 2) {
        without.add(groups.get(i));
      }
    }
    assertThat(folds.get(2)).isEqualTo(new Learner(NAMES, false, 1e-3, 0, 0).learn(without));
  }
}
