package io.xuewei.index.learned;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/// A small decision tree over named features, written as
///
/// ```
/// (coverage 0.42 (meaning 0.61 -0.05 0.02) 0.17)
/// ```
///
/// which reads: if `coverage` is at most 0.42, then by `meaning`: -0.05 or 0.02, else 0.17. A
/// feature that is not there counts as 0.
public sealed interface Tree {

  double of(Map<String, Double> features);

  /// @param value what is added to the score
  record Leaf(double value) implements Tree {
    @Override
    public double of(Map<String, Double> features) {
      return value;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.4f", value);
    }
  }

  /// @param most the largest value of the feature that goes to `low`
  record Split(String feature, double most, Tree low, Tree high) implements Tree {
    @Override
    public double of(Map<String, Double> features) {
      return (features.getOrDefault(feature, 0.0) <= most ? low : high).of(features);
    }

    @Override
    public String toString() {
      return "(" + feature + " " + (float) most + " " + low + " " + high + ")";
    }
  }

  /// Reads the written form.
  ///
  /// @throws IllegalArgumentException when it is none
  static Tree parse(String text) {
    var words =
        new ArrayDeque<>(
            List.of(text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")));
    Tree tree = next(words, text);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("Not a tree: " + text);
    }
    return tree;
  }

  private static Tree next(Deque<String> words, String text) {
    try {
      String word = words.pop();
      if (!word.equals("(")) {
        return new Leaf(Double.parseDouble(word));
      }
      var split =
          new Split(
              words.pop(), Double.parseDouble(words.pop()), next(words, text), next(words, text));
      words.pop();
      return split;
    } catch (NoSuchElementException | NumberFormatException e) {
      throw new IllegalArgumentException("Not a tree: " + text, e);
    }
  }
}
