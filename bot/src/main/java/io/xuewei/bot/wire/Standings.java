package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Validity;
import io.xuewei.knowledge.trust.Inspector;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How far the documents of a library hold today and are to be trusted, in short.
///
/// @param validity of all of them
/// @param masks the dictionary's
public record Standings(Validity validity, Masks masks) {

  /// Those of what a knowledge base holds.
  public static Standings of(Holdings holdings) {
    return of(holdings.documents(), holdings.today(), holdings.masks());
  }

  static Standings of(List<Document> all, LocalDate today, Masks masks) {
    return new Standings(new Validity(all, today), masks);
  }

  /// `in force`, `not yet` or `no longer`.
  String state(String id) {
    return validity.state(id).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// From 0 to 1, in hundredths.
  double quality(Document document) {
    return hundredths(Inspector.report(document, masks).quality());
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
