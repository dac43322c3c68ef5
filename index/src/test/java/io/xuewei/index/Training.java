package io.xuewei.index;

import io.xuewei.index.learned.Group;
import io.xuewei.index.learned.Learner;
import io.xuewei.index.learned.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Learns the models of `models.txt` from question sets, and writes them there.
///
/// Each of the three stages learns from what the one before it makes of questions that it has not
/// seen (five folds), since a model flatters the questions it was learned from. The figures it
/// prints are of unseen questions too. `index/README.md` has the command.
final class Training {

  private static final Path MODELS =
      Path.of("src/main/resources/io/xuewei/index/learned/models.txt");
  private static final String HEAD =
      """
      # Learned numbers. MODEL FEATURE WEIGHT is a part of a weighted sum, MODEL tree (FEATURE MOST LOW HIGH) a correction.
      # index/README.md says what the features are, what they were learned from, and the command that learns them anew.
      """;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final double PENALTY = 1e-3;

  /// Questions of our own subjects count more than those of others, which are many.
  private static final Map<String, Double> WEIGHTS = Map.of("golden", 3.0, "hard", 1.5);

  /// More did not help; deciding whether to answer is better without any.
  private static final Map<String, Integer> TREES = Map.of("passage", 100, "quote", 60);

  private final List<TrainingExample> examples;
  private final String half;
  private final Predicate<String> wanted;
  private final TrainingReport report;

  /// @param half `words` or `meaning`
  /// @param wanted which features to learn from, by stage and name: `quote.pairs`
  Training(List<TrainingExample> examples, String half, Predicate<String> wanted) {
    this.examples = examples;
    this.half = half;
    this.wanted = wanted;
    report = new TrainingReport(examples);
  }

  /// @param arguments the folder of the question sets that are not the project's; a folder to keep
  ///   vectors in. Paths count from the project's
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of("..");
    List<Path> folders = folders(project, project.resolve(arguments[0]));
    var lines = new StringBuilder(HEAD);
    for (boolean byMeaning : new boolean[] {false, true}) {
      Optional<Path> vectors =
          byMeaning ? Optional.of(project.resolve(arguments[1])) : Optional.empty();
      var sets = new ArrayList<OpenSet>();
      for (Path folder : folders) {
        sets.add(OpenSet.of(folder, vectors, CLOCK));
      }
      var examples = sets.stream().flatMap(set -> TrainingExample.of(set).stream()).toList();
      var training = new Training(examples, byMeaning ? "meaning" : "words", _ -> true);
      training.learn(lines).print(training.half);
      for (OpenSet set : sets) {
        set.close();
      }
    }
    Files.writeString(MODELS, lines);
  }

  static List<Path> folders(Path project, Path others) throws Exception {
    Path golden = project.resolve("seeds/golden");
    try (Stream<Path> sets = Files.list(others)) {
      return Stream.concat(
              Stream.of(golden, golden.resolve("hard")), sets.filter(Files::isDirectory).sorted())
          .toList();
    }
  }

  /// @param lines get the models
  /// @return what they make of questions that they have not seen
  TrainingReport learn(StringBuilder lines) {
    Stage passage = stage("passage", passageGroups(), false, lines);
    List<List<Ranked>> ranked = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      TrainingExample e = examples.get(i);
      ranked.add(
          Ranker.passages(e.candidates(), e.quotes(), e.features(), passage.unseen().get(i)));
    }
    report.passages(ranked);
    Stage quote = stage("quote", quoteGroups(ranked), false, lines);
    List<List<ScoredQuote>> quotes = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      quotes.add(Ranker.quotes(ranked.get(i), quote.unseen().get(i)));
    }
    report.quotes(quotes);
    List<Map<String, Double>> signals = signals(quotes, ranked);
    Stage answer = stage("answer", answerGroups(signals), true, lines);
    report.answers(signals, answer.unseen(), quotes);
    return report;
  }

  /// @param unseen for each question, a model that has not seen it
  private record Stage(List<Model> unseen) {}

  /// A group of rows by name.
  private record Draft(
      List<Map<String, Double>> rows, double[] target, boolean orNothing, double weight) {}

  private Stage stage(String name, List<Draft> drafts, boolean bias, StringBuilder lines) {
    var names = new TreeSet<String>();
    drafts.forEach(draft -> draft.rows().forEach(row -> names.addAll(row.keySet())));
    names.removeIf(feature -> !wanted.test(name + "." + feature));
    var learner =
        new Learner(
            List.copyOf(names),
            bias,
            bias ? 2e-2 : PENALTY,
            wanted.test(name + ".trees") ? TREES.getOrDefault(name, 0) : 0,
            3);
    List<Group> groups =
        drafts.stream()
            .map(d -> new Group(rows(d, learner.names()), d.target(), d.orNothing(), d.weight()))
            .toList();
    String prefix = half + "." + name;
    learner.learn(groups).lines(prefix).forEach(line -> lines.append(line).append('\n'));
    List<Model> folds = learner.crossLearn(groups);
    var unseen = new ArrayList<Model>();
    for (int i = 0; i < groups.size(); i++) {
      unseen.add(folds.get(i % folds.size()));
    }
    return new Stage(unseen);
  }

  private static float[][] rows(Draft draft, List<String> names) {
    var rows = new float[draft.rows().size()][names.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < names.size(); j++) {
        rows[i][j] = draft.rows().get(i).getOrDefault(names.get(j), 0.0).floatValue();
      }
    }
    return rows;
  }

  private List<Draft> passageGroups() {
    return examples.stream()
        .map(e ->
            new Draft(
                e.features(),
                shares(e.candidates().stream().map(e::isRelevant).toList()),
                false,
                weight(e)))
        .toList();
  }

  private List<Draft> quoteGroups(List<List<Ranked>> ranked) {
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < examples.size(); i++) {
      var rows = new ArrayList<Map<String, Double>>();
      var right = new ArrayList<Boolean>();
      for (Ranked passage : ranked.get(i).stream().limit(Ranker.QUOTED).toList()) {
        for (Quote quote : passage.quotes()) {
          rows.add(Features.of(quote.evidence(), passage.standing()));
          right.add(examples.get(i).isRight(quote));
        }
      }
      drafts.add(new Draft(rows, shares(right), false, weight(examples.get(i))));
    }
    return drafts;
  }

  private List<Map<String, Double>> signals(
      List<List<ScoredQuote>> quotes, List<List<Ranked>> ranked) {
    var signals = new ArrayList<Map<String, Double>>();
    for (int i = 0; i < examples.size(); i++) {
      TrainingExample e = examples.get(i);
      signals.add(
          quotes.get(i).isEmpty()
              ? Map.of()
              : Features.of(signals(e, quotes.get(i), ranked.get(i))));
    }
    return signals;
  }

  private static Signals signals(TrainingExample e, List<ScoredQuote> quotes, List<Ranked> ranked) {
    Alignment alignment = e.alignments().apply(quotes.getFirst().quote());
    return Signals.of(quotes, ranked, e.subject(), e.unknown(), alignment);
  }

  private List<Draft> answerGroups(List<Map<String, Double>> signals) {
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < examples.size(); i++) {
      TrainingExample e = examples.get(i);
      double[] target = {e.answerable() ? 1 : 0};
      double refusing = e.answerable() ? 1 : e.near() ? 2.5 : 1.5;
      double weight = signals.get(i).isEmpty() ? 0 : weight(e) * refusing;
      drafts.add(new Draft(List.of(signals.get(i)), target, true, weight));
    }
    return drafts;
  }

  private static double weight(TrainingExample example) {
    return WEIGHTS.getOrDefault(example.set(), 1.0);
  }

  /// The right ones share the choice.
  private static double[] shares(List<Boolean> right) {
    long count = right.stream().filter(Boolean::booleanValue).count();
    return right.stream().mapToDouble(is -> is ? 1.0 / count : 0).toArray();
  }
}
