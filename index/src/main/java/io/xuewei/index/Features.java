package io.xuewei.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The evidence as the named numbers that the models weigh.
final class Features {

  private static final double LONG_QUOTE = 200;
  private static final double MANY_TERMS = 8;

  private Features() {}

  /// For choosing among quotes.
  ///
  /// @param standing of the passage, see [Ranked]
  static Map<String, Double> of(Evidence evidence, double standing) {
    var features = new HashMap<String, Double>();
    features.put("own", evidence.own());
    features.put("above", evidence.above());
    features.put("around", evidence.around());
    features.put("missing", evidence.missing());
    features.put("missingThings", evidence.missingThings());
    features.put("pairs", evidence.pairs());
    features.put("standing", standing);
    features.put("title", evidence.title());
    features.put("introduction", evidence.introduction() ? 1.0 : 0.0);
    features.put("year", (double) evidence.year());
    features.put("outdated", evidence.outdated() ? 1.0 : 0.0);
    features.put("length", Math.min(evidence.length(), LONG_QUOTE) / LONG_QUOTE);
    evidence.sentenceLikeness().ifPresent(cosine -> features.put("sentence", cosine));
    evidence.passageLikeness().ifPresent(cosine -> features.put("passage", cosine));
    features.put("shape." + shapeGroup(evidence.asked()), (double) evidence.shape());
    return features;
  }

  /// For deciding whether the best quote answers.
  static Map<String, Double> of(Signals signals) {
    Evidence best = signals.best();
    Map<String, Double> features = of(best, signals.standing());
    double covered = best.own() + best.above();
    features.put("covered", covered);
    features.put("coveredSquared", covered * covered);
    features.put("unknown", signals.unknown());
    features.put("lead", signals.lead());
    features.put("ahead", signals.ahead());
    signals.nearness().ifPresent(nearness -> addMeaning(nearness, signals.alignment(), features));
    features.put("terms", Math.min(signals.terms(), MANY_TERMS) / MANY_TERMS);
    features.put("open", best.asked() == AnswerShape.Kind.ANY ? 1.0 : 0.0);
    return features;
  }

  private static void addMeaning(
      Signals.Nearness nearness, Alignment alignment, Map<String, Double> features) {
    features.put("height", nearness.height());
    features.put("meanPassage", nearness.mean());
    features.put("nearest", nearness.nearest() ? 1.0 : 0.0);
    features.put("aligned", alignment.mean());
    features.put("alignedWorst", alignment.worstThing());
    features.put("alignedUnknown", alignment.worstUnknown());
    features.put("alignedBack", alignment.back());
  }

  private static String shapeGroup(AnswerShape.Kind asked) {
    return asked.isNumeric() ? "number" : asked.name().toLowerCase(Locale.ROOT);
  }
}
