package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Report;
import io.xuewei.knowledge.structure.Marks;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document as it is compared with others; what costs time is worked out when first asked for.
final class Copy {

  /// The better copy first: not a template, the quality of its report, complete, more facts known,
  /// fewer masks, longer; then by id.
  static final Comparator<Copy> BEST_FIRST =
      Comparator.comparing((Copy c) -> c.document.info().template())
          .thenComparingLong(c -> -Math.round(c.report().quality() * 100))
          .thenComparing(c -> c.document.info().excerpt())
          .thenComparingLong(c -> -c.facts())
          .thenComparingInt(c -> c.masked())
          .thenComparingInt(c -> -c.document.text().length())
          .thenComparing(c -> c.document.id());

  private final Document document;
  private final Masks masks;
  private final Shingles whole;
  private @Nullable Shingles body;
  private @Nullable Report report;

  Copy(Document document, Masks masks) {
    this.document = document;
    this.masks = masks;
    this.whole = Shingles.of(document.text(), masks);
  }

  Document document() {
    return document;
  }

  Shingles whole() {
    return whole;
  }

  /// The text before its first annex; the whole text when it has none.
  Shingles body() {
    if (body == null) {
      int annex = annex();
      body = annex < 0 ? whole : Shingles.of(document.text().substring(0, annex), masks);
    }
    return body;
  }

  boolean hasAnnex() {
    return body() != whole;
  }

  private int annex() {
    for (TextLines.Line line : new TextLines(document.text()).all()) {
      if (line.start() > 0 && Marks.isAnnex(line.text())) {
        return line.start();
      }
    }
    return -1;
  }

  private Report report() {
    if (report == null) {
      report = Inspector.report(document, masks);
    }
    return report;
  }

  private int masked() {
    return report().count(Report.Kind.MASK_LEFT) + report().count(Report.Kind.MASK_RESTORED);
  }

  private long facts() {
    DocumentInfo info = document.info();
    return Stream.of(info.number(), info.date(), info.issuer(), info.kind(), info.source())
        .filter(Objects::nonNull)
        .count();
  }
}
