package io.xuewei.index.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The models in a file of lines, so that a person can read what was learned:
///
/// ```
/// # what the file is
/// words.quote bias -0.5
/// words.quote coverage 7.03
/// words.passage tree (coverage 0.42 -0.05 0.17)
/// ```
public final class Models {

  private static final String SHIPPED = "models.txt";

  private final Map<String, Model> byName;

  private Models(Map<String, Model> byName) {
    this.byName = Map.copyOf(byName);
  }

  /// Those that the program is shipped with.
  public static Models shipped() {
    try (InputStream file =
        Objects.requireNonNull(Models.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the text of a file.
  ///
  /// @throws IllegalArgumentException with the line that is wrong
  public static Models parse(String text) {
    var drafts = new HashMap<String, Draft>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> add(line, drafts));
    var models = new HashMap<String, Model>();
    drafts.forEach((name, draft) -> models.put(name, draft.model()));
    return new Models(models);
  }

  /// The model of a name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Model get(String name) {
    Model model = byName.get(name);
    if (model == null) {
      throw new IllegalArgumentException("There is no model " + name);
    }
    return model;
  }

  private static void add(String line, Map<String, Draft> drafts) {
    String[] parts = line.strip().split("\\s+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a line of a model: " + line);
    }
    Draft draft = drafts.computeIfAbsent(parts[0], name -> new Draft());
    if (parts[1].equals("tree")) {
      draft.trees.add(Tree.parse(parts[2]));
    } else {
      draft.weights.put(parts[1], Double.parseDouble(parts[2]));
    }
  }

  private static final class Draft {
    final Map<String, Double> weights = new HashMap<>();
    final List<Tree> trees = new ArrayList<>();

    Model model() {
      var sum = new HashMap<>(weights);
      Double bias = sum.remove("bias");
      return new Model(bias == null ? 0 : bias, sum, trees);
    }
  }
}
