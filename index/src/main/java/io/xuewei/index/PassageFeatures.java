package io.xuewei.index;

import io.xuewei.index.Candidate.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What tells a good passage from the others found with it, as named numbers for the models
/// `words.passage` and `meaning.passage`.
///
/// Most are shares of the best candidate's, so that they mean the same in a small and in a large
/// library. Where words suffice (the best one stands far ahead, or holds the whole question), that
/// shows in `lead`, `leadOfFive` and `pairs`; the products with them let the models weigh words and
/// meaning by the question.
final class PassageFeatures {

  private static final int MODEL_PASSAGES = 3;
  private static final double SHARPNESS = 6;
  private static final double SERIES_SHARPNESS = 8;

  /// A title of one article of a law: `…办法第十二条`.
  private static final Pattern ARTICLE = Pattern.compile("第[零〇一二三四五六七八九十百千0-9]+条.*$");

  private final List<Candidate> candidates;
  private final List<List<Quote>> quotes;
  private final List<Map<String, Double>> features = new ArrayList<>();

  private PassageFeatures(List<Candidate> candidates, List<List<Quote>> quotes) {
    this.candidates = candidates;
    this.quotes = quotes;
  }

  /// The features of each candidate, in their order.
  ///
  /// @param quotes of each candidate
  static List<Map<String, Double>> of(List<Candidate> candidates, List<List<Quote>> quotes) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    var features = new PassageFeatures(candidates, quotes);
    candidates.forEach(candidate -> features.features.add(new HashMap<>()));
    features.addWords();
    features.addCoverage();
    if (candidates.stream().allMatch(candidate -> candidate.likeness().isPresent())) {
      features.addMeaning();
    }
    features.addSeries();
    return features.features;
  }

  private void addWords() {
    share("lexical", candidate -> candidate.hit().score());
    for (String field :
        List.of(
            SearchedField.WORDS,
            SearchedField.PAIRS,
            SearchedField.CHARACTERS,
            SearchedField.HEADING_WORDS,
            SearchedField.HEADING_PAIRS)) {
      share(field + "Share", candidate -> candidate.match().in(field));
    }
    add("headingWords", c -> c.match().in(SearchedField.HEADING_WORDS) / 10);
    add("headingPairs", c -> c.match().in(SearchedField.HEADING_PAIRS) / 10);
    add("length", c -> Math.log(c.passage().text().length() + 1.0) - 5);
  }

  /// The most that one of its quotes covers of the question.
  private void addCoverage() {
    addBest("coverage", e -> e.own() + e.above() + e.around());
    addBest("pairs", Evidence::pairs);
    addBest("title", Evidence::title);
  }

  private void addMeaning() {
    add("passage", c -> likeness(c).passage());
    add("sentence", c -> likeness(c).bestSentence());
    aboveMean("passageShare", c -> likeness(c).passage());
    aboveMean("sentenceShare", c -> likeness(c).bestSentence());
    double[] alike = alikeToBest();
    double lead = lead(1);
    double leadOfFive = lead(4);
    double missing = 1 - get("pairs").max().orElse(0);
    for (int i = 0; i < alike.length; i++) {
      Map<String, Double> of = features.get(i);
      of.put("alike", alike[i]);
      of.put("alike*lead", alike[i] * (1 - lead));
      of.put("alike*leadOfFive", alike[i] * (1 - leadOfFive));
      of.put("alike*missing", alike[i] * missing);
    }
  }

  /// How like each passage is to the first ones together: a passage beside others that fit does so
  /// too (relevance feedback after Rocchio).
  private double[] alikeToBest() {
    double[] blend = blend();
    int[] best = firsts(blend);
    double[] weights = softmax(blend, best, SHARPNESS);
    return candidates.stream()
        .mapToDouble(candidate ->
            IntStream.range(0, best.length)
                .mapToDouble(k -> weights[k] * cosine(candidate, candidates.get(best[k])))
                .sum())
        .toArray();
  }

  /// How much of the weight of all candidates is on the others of its title, such as the articles
  /// of one law.
  private void addSeries() {
    double[] blend = blend();
    int[] all = IntStream.range(0, blend.length).toArray();
    double[] weights = softmax(blend, all, SERIES_SHARPNESS);
    var bySeries = new HashMap<String, Double>();
    for (int i : all) {
      bySeries.merge(series(candidates.get(i)), weights[i], Double::sum);
    }
    for (int i : all) {
      features
          .get(i)
          .put("series", bySeries.getOrDefault(series(candidates.get(i)), 0.0) - weights[i]);
    }
  }

  private static String series(Candidate candidate) {
    return ARTICLE.matcher(candidate.hit().info().title()).replaceFirst("");
  }

  /// Words and meaning in about equal parts.
  private double[] blend() {
    return features.stream()
        .mapToDouble(f ->
            0.45 * f.getOrDefault("lexical", 0.0)
                + 0.275
                    * (f.getOrDefault("passageShare", 0.0) + f.getOrDefault("sentenceShare", 0.0)))
        .toArray();
  }

  private static int[] firsts(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed())
        .limit(MODEL_PASSAGES)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] softmax(double[] values, int[] of, double sharpness) {
    double[] weights = IntStream.of(of).mapToDouble(i -> Math.exp(sharpness * values[i])).toArray();
    double sum = IntStream.range(0, of.length).mapToDouble(i -> weights[i]).sum();
    return IntStream.range(0, of.length).mapToDouble(i -> weights[i] / sum).toArray();
  }

  private static double cosine(Candidate one, Candidate other) {
    return likeness(one).vector().cosine(likeness(other).vector());
  }

  private static Likeness likeness(Candidate candidate) {
    return candidate.likeness().orElseThrow();
  }

  /// How far the best passage by words stands ahead of the one so many places behind it.
  private double lead(int places) {
    double[] shares = get("lexical").sorted().toArray();
    return 1 - shares[Math.max(0, shares.length - 1 - places)];
  }

  private DoubleStream get(String name) {
    return features.stream().mapToDouble(f -> f.getOrDefault(name, 0.0));
  }

  private void add(String name, ToDoubleFunction<Candidate> value) {
    for (int i = 0; i < candidates.size(); i++) {
      features.get(i).put(name, value.applyAsDouble(candidates.get(i)));
    }
  }

  private void addBest(String name, ToDoubleFunction<Evidence> value) {
    for (int i = 0; i < candidates.size(); i++) {
      double best =
          quotes.get(i).stream()
              .mapToDouble(quote -> value.applyAsDouble(quote.evidence()))
              .max()
              .orElse(0);
      features.get(i).put(name, best);
    }
  }

  private void share(String name, ToDoubleFunction<Candidate> value) {
    double most = candidates.stream().mapToDouble(value).max().orElse(0);
    add(name, candidate -> most > 0 ? value.applyAsDouble(candidate) / most : 0);
  }

  /// 0 at the candidates' mean, 1 at the best.
  private void aboveMean(String name, ToDoubleFunction<Candidate> value) {
    double most = candidates.stream().mapToDouble(value).max().orElse(0);
    double mean = candidates.stream().mapToDouble(value).average().orElse(0);
    add(name, candidate -> (value.applyAsDouble(candidate) - mean) / (most - mean + 1e-6));
  }
}
