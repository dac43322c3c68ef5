package io.xuewei.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// A weighted sum of named features, with the weights in `weights.properties`.
///
/// @param bias what is added to every sum
/// @param weights by the feature's name; a feature without a weight counts nothing
record LinearModel(double bias, Map<String, Double> weights) {

  private static final String FILE = "weights.properties";
  private static final String BIAS = "bias";

  LinearModel {
    weights = Map.copyOf(weights);
  }

  /// The shipped model of a name: the lines `name.feature=weight`.
  static LinearModel shipped(String name) {
    var weights = new HashMap<String, Double>();
    Properties lines = lines();
    for (String key : lines.stringPropertyNames()) {
      if (key.startsWith(name + ".")) {
        double weight = Double.parseDouble(lines.getProperty(key).strip());
        weights.put(key.substring(name.length() + 1), weight);
      }
    }
    double bias = weights.getOrDefault(BIAS, 0.0);
    weights.remove(BIAS);
    return new LinearModel(bias, weights);
  }

  double of(Map<String, Double> features) {
    double sum = bias;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return sum;
  }

  private static Properties lines() {
    var lines = new Properties();
    try (InputStream file =
        Objects.requireNonNull(LinearModel.class.getResourceAsStream(FILE), FILE)) {
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
