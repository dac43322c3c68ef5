package io.xuewei.index;

import io.xuewei.index.eval.Metrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Prints what each part of the retrieval is worth: the same learning without it, measured on
/// questions that it has not seen (five folds). `index/BENCHMARKS.md` has the command and the
/// table.
final class Ablation {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  /// Features to leave out, as patterns over `stage.feature`, by what they are.
  private static final Map<String, String> PARTS = parts();

  private static final List<String> SETS = List.of("golden", "cmrc-trial", "laws-dev");

  private Ablation() {}

  private static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("all", "-");
    parts.put("without trees", ".*\\.trees");
    parts.put("without products that adapt to the question", "passage\\.alike\\*.*");
    parts.put("without feedback and series", "passage\\.(alike.*|series)");
    parts.put("without coverage (passages)", "passage\\.(coverage|pairs|title)");
    parts.put("without likeness (passages)", "passage\\.(passage|sentence|alike).*");
    parts.put("without likeness (quotes)", "quote\\.(sentence|passage)");
    parts.put("without coverage (quotes)", "quote\\.(own|above|around|missing.*|pairs|title)");
    parts.put("without the kind of answer (quotes)", "quote\\.shape.*");
    parts.put("without the passage's standing (quotes)", "quote\\.standing");
    parts.put("without alignment (refusing)", "answer\\.aligned.*");
    parts.put(
        "without likeness (refusing)", "answer\\.(sentence|passage|height|meanPassage|nearest)");
    parts.put(
        "without coverage (refusing)",
        "answer\\.(own|above|around|missing.*|pairs|title|covered.*|unknown)");
    parts.put("without leads (refusing)", "answer\\.(lead|ahead|standing)");
    return parts;
  }

  /// @param arguments as of [Training]
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of("..");
    List<Path> folders = Training.folders(project, project.resolve(arguments[0]));
    System.out.println(
        "| | ndcg@10 golden | cmrc | laws | right first golden | cmrc | AUC golden | its near misses"
            + " | cmrc | laws |\n|---|---|---|---|---|---|---|---|---|---|");
    for (boolean byMeaning : new boolean[] {false, true}) {
      Optional<Path> vectors =
          byMeaning ? Optional.of(project.resolve(arguments[1])) : Optional.empty();
      var sets = new ArrayList<OpenSet>();
      for (Path folder : folders) {
        sets.add(OpenSet.of(folder, vectors, CLOCK));
      }
      List<TrainingExample> examples =
          sets.stream().flatMap(set -> TrainingExample.of(set).stream()).toList();
      if (byMeaning) {
        byMeaning(examples);
      } else {
        byFields(examples);
        print("words only, learned", new Training(examples, "words", _ -> true));
      }
      for (OpenSet set : sets) {
        set.close();
      }
    }
  }

  private static void byMeaning(List<TrainingExample> examples) {
    ranking("vectors only", examples, c -> c.likeness().orElseThrow().passage());
    ranking(
        "vectors only, best sentence", examples, c -> c.likeness().orElseThrow().bestSentence());
    PARTS.forEach((name, pattern) -> {
      Predicate<String> leftOut = Pattern.compile(pattern).asMatchPredicate();
      print("words and meaning, " + name, new Training(examples, "meaning", leftOut.negate()));
    });
  }

  /// The candidates in the order of some fields alone.
  private static void byFields(List<TrainingExample> examples) {
    ranking("BM25 of words", examples, c -> c.match().in("words"));
    ranking("and pairs", examples, c -> c.match().in("words") + c.match().in("pairs"));
    ranking(
        "and characters",
        examples,
        c -> c.match().in("words") + c.match().in("pairs") + c.match().in("characters"));
    ranking("and headings", examples, c -> c.hit().score());
  }

  private static void ranking(
      String name, List<TrainingExample> examples, ToDoubleFunction<Candidate> score) {
    var row = new StringBuilder("| " + name);
    for (String set : SETS) {
      double ndcg =
          examples.stream()
              .filter(e -> e.set().equals(set) && e.answerable())
              .mapToDouble(e -> Metrics.ndcg(documents(e, score), e.relevant(), 10))
              .average()
              .orElse(0);
      row.append(String.format(Locale.ROOT, " | %.3f", ndcg));
    }
    System.out.println(row + " | | | | | | |");
  }

  private static List<String> documents(
      TrainingExample example, ToDoubleFunction<Candidate> score) {
    return example.candidates().stream()
        .sorted(Comparator.comparingDouble(score).reversed())
        .map(candidate -> candidate.passage().documentId())
        .distinct()
        .toList();
  }

  private static void print(String name, Training training) {
    TrainingReport report = training.learn(new StringBuilder());
    var row = new StringBuilder("| " + name);
    SETS.forEach(set -> add(row, report.figure(set, "ndcg@10")));
    add(row, report.figure("golden", "right in 1"));
    add(row, report.figure("cmrc-trial", "right in 1"));
    add(row, report.figure("golden", "auc"));
    add(row, report.figure("golden", "auc of near misses"));
    add(row, report.figure("cmrc-trial", "auc"));
    add(row, report.figure("laws-dev", "auc"));
    System.out.println(row + " |");
  }

  private static void add(StringBuilder row, double figure) {
    row.append(String.format(Locale.ROOT, " | %.3f", figure));
  }
}
