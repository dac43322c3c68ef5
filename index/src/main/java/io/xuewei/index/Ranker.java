package io.xuewei.index;

import io.xuewei.index.learned.Model;
import io.xuewei.index.learned.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Puts passages, then their quotes, in order, and tells how sure the best one is an answer: by
/// words, or by words and meaning when the candidates have it.
final class Ranker {

  /// Of how many passages the quotes are weighed.
  static final int QUOTED = 20;

  private final Models models;

  Ranker(Models models) {
    this.models = models;
  }

  /// The candidates, the best first.
  ///
  /// @param found the quotes of each
  List<Ranked> passages(List<Candidate> candidates, List<List<Quote>> found) {
    List<Map<String, Double>> features = PassageFeatures.of(candidates, found);
    return passages(candidates, found, features, model("passage", candidates));
  }

  static List<Ranked> passages(
      List<Candidate> candidates,
      List<List<Quote>> found,
      List<Map<String, Double>> features,
      Model model) {
    double[] scores = features.stream().mapToDouble(model::of).toArray();
    double best = Arrays.stream(scores).max().orElse(0);
    var ranked = new ArrayList<Ranked>();
    for (int i = 0; i < scores.length; i++) {
      ranked.add(new Ranked(candidates.get(i), found.get(i), scores[i] - best));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::standing).reversed());
    return ranked;
  }

  /// The quotes of the first passages, the best first.
  List<ScoredQuote> quotes(List<Ranked> passages) {
    Model model = model("quote", passages.stream().map(Ranked::candidate).toList());
    return quotes(passages, model);
  }

  static List<ScoredQuote> quotes(List<Ranked> passages, Model model) {
    return passages.stream()
        .limit(QUOTED)
        .flatMap(passage -> passage.quotes().stream().map(quote -> scored(quote, passage, model)))
        .sorted(Comparator.comparingDouble(ScoredQuote::score).reversed())
        .toList();
  }

  private static ScoredQuote scored(Quote quote, Ranked passage, Model model) {
    double score = model.of(Features.of(quote.evidence(), passage.standing()));
    return new ScoredQuote(quote, passage.standing(), score);
  }

  /// How sure the best quote is an answer, 0 to 1.
  double confidence(Signals signals) {
    String half = signals.best().sentenceLikeness().isPresent() ? "meaning" : "words";
    return models.get(half + ".answer").probabilityOf(Features.of(signals));
  }

  private Model model(String of, List<Candidate> candidates) {
    boolean alike = candidates.stream().anyMatch(candidate -> candidate.likeness().isPresent());
    return models.get((alike ? "meaning." : "words.") + of);
  }
}
