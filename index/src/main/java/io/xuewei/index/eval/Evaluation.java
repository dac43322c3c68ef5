package io.xuewei.index.eval;

import io.xuewei.index.Finding;
import io.xuewei.index.Library;
import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.index.eval.QuestionSet.Negative;
import io.xuewei.index.eval.QuestionSet.Query;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Measures ranking, quoting and refusing on a question set, in an index in memory of its own.
///
/// ```java
/// Figures figures = Evaluation.of(Path.of("seeds/golden"), Clock.systemDefaultZone()).run();
/// ```
public final class Evaluation {

  /// Deep enough for ten documents of several passages each.
  private static final int PASSAGES = 100;

  private final QuestionSet set;
  private final Clock clock;
  private final boolean byMeaning;
  private final Optional<Path> vectors;

  private Evaluation(QuestionSet set, Clock clock, boolean byMeaning, Optional<Path> vectors) {
    this.set = set;
    this.clock = clock;
    this.byMeaning = byMeaning;
    this.vectors = vectors;
  }

  /// Reads a folder: a BEIR question set, or one with a `questions.jsonl` of ours.
  ///
  /// @throws MalformedQuestionSet when the folder holds neither, or a line is wrong
  public static Evaluation of(Path folder, Clock clock) throws IOException {
    return new Evaluation(QuestionSet.read(folder), clock, true, Optional.empty());
  }

  /// The same with at most `limit` queries and negatives.
  public Evaluation limitedTo(int limit) {
    return new Evaluation(set.limitedTo(limit), clock, byMeaning, vectors);
  }

  /// The same without the dense half.
  public Evaluation byWords() {
    return new Evaluation(set, clock, false, vectors);
  }

  /// The same with vectors that are kept in a folder, so that the next measurement need not make
  /// them.
  public Evaluation keepingVectorsIn(Path folder) {
    return new Evaluation(set, clock, byMeaning, Optional.of(folder));
  }

  /// Builds the index, asks everything, and counts.
  public Figures run() throws IOException {
    try (PassageIndex index = PassageIndex.inMemory(set.dictionary())) {
      long start = System.nanoTime();
      index.publish(set.documents(), set.name());
      double indexSeconds = (System.nanoTime() - start) / 1e9;
      return byMeaning
          ? byMeaning(index, indexSeconds)
          : ask(index, Optional.empty(), indexSeconds);
    }
  }

  private Figures byMeaning(PassageIndex index, double indexSeconds) throws IOException {
    try (Meaning meaning =
        vectors.isPresent() ? Meaning.in(vectors.get(), clock) : Meaning.inMemory(clock)) {
      meaning.follow(index, set.dictionary(), _ -> {});
      meaning.await();
      return ask(index, Optional.of(meaning), indexSeconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The measurement was stopped");
    }
  }

  private Figures ask(PassageIndex index, Optional<Meaning> meaning, double indexSeconds) {
    var library = new Library(index, set.dictionary(), clock, meaning);
    List<Outcome> outcomes = set.queries().stream().map(q -> outcome(library, q)).toList();
    List<Refusable> negatives =
        set.negatives().stream().map(n -> new Refusable(n, library.ask(n.text()))).toList();
    return figures(outcomes, negatives, index, indexSeconds);
  }

  private static Outcome outcome(Library library, Query query) {
    List<String> ranking =
        library.search(query.text(), PASSAGES).stream()
            .map(hit -> hit.passage().documentId())
            .distinct()
            .toList();
    long start = System.nanoTime();
    Finding finding = library.ask(query.text());
    return new Outcome(query, ranking, finding, (System.nanoTime() - start) / 1e6);
  }

  private Figures figures(
      List<Outcome> outcomes, List<Refusable> negatives, PassageIndex index, double seconds) {
    var quotes = outcomes.stream().filter(outcome -> !outcome.query().answers().isEmpty()).toList();
    double[] millis = outcomes.stream().mapToDouble(Outcome::millis).toArray();
    return new Figures(
        set.name(),
        set.documents().size(),
        outcomes.size(),
        mean(outcomes, outcome -> outcome.recall(1)),
        mean(outcomes, outcome -> outcome.recall(5)),
        mean(outcomes, outcome -> outcome.recall(10)),
        mean(outcomes, outcome -> outcome.reciprocalRank(10)),
        mean(outcomes, outcome -> outcome.ndcg(10)),
        meanOrNull(quotes, outcome -> outcome.firstQuoteHolds() ? 1 : 0),
        meanOrNull(quotes.stream().filter(Outcome::answered).toList(), Outcome::firstQuoteLength),
        mean(outcomes, outcome -> outcome.answered() ? 1 : 0),
        meanOrNull(quotes, outcome -> outcome.answeredRight() ? 1 : 0),
        meanOrNull(negatives, negative -> negative.answered() ? 1 : 0),
        meanOrNull(
            negatives.stream().filter(negative -> negative.question().nearMiss()).toList(),
            negative -> negative.answered() ? 1 : 0),
        refusalAuc(outcomes, negatives),
        roc(outcomes, negatives),
        seconds,
        index.generation().passages() / seconds,
        Metrics.percentile(millis, 0.5),
        Metrics.percentile(millis, 0.99),
        heapMiB(),
        Library.settings() + (byMeaning ? "; words and meaning" : "; words"));
  }

  /// A negative with what came of it.
  private record Refusable(Negative question, Finding finding) {
    boolean answered() {
      return finding instanceof Finding.Answered;
    }
  }

  private static @Nullable Double refusalAuc(List<Outcome> outcomes, List<Refusable> negatives) {
    if (outcomes.isEmpty() || negatives.isEmpty()) {
      return null;
    }
    return Metrics.areaUnderRoc(
        outcomes.stream().mapToDouble(outcome -> outcome.finding().confidence()).toArray(),
        negatives.stream().mapToDouble(negative -> negative.finding().confidence()).toArray());
  }

  private static @Nullable List<RocPoint> roc(List<Outcome> outcomes, List<Refusable> negatives) {
    if (outcomes.isEmpty() || negatives.isEmpty()) {
      return null;
    }
    return RocPoint.of(
        outcomes.stream().map(outcome -> confidence(outcome.finding())).toList(),
        negatives.stream().map(negative -> confidence(negative.finding())).toList(),
        Library.THRESHOLD);
  }

  private static RocPoint.Confidence confidence(Finding finding) {
    return new RocPoint.Confidence(finding.confidence(), !(finding instanceof Finding.Clarify));
  }

  private static <T> double mean(List<T> items, ToDoubleFunction<T> figure) {
    return items.stream().mapToDouble(figure).average().orElse(0);
  }

  private static <T> @Nullable Double meanOrNull(List<T> items, ToDoubleFunction<T> figure) {
    return items.isEmpty() ? null : mean(items, figure);
  }

  private static double heapMiB() {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed() / (double) (1 << 20);
  }
}
