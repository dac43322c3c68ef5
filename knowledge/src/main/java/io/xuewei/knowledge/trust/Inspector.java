package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.Report;
import io.xuewei.knowledge.Report.Finding;
import io.xuewei.knowledge.Report.Kind;
import java.util.ArrayList;
import java.util.List;

/// Makes the [Report] of a document, on demand, from its text and what its reading recorded.
///
/// ```java
/// Report report = Inspector.report(document, new Masks(dictionary.masks()));
/// ```
///
/// Takes about as long as reading the text a few times; nothing is kept.
public final class Inspector {

  private final Document document;
  private final TextLines lines;
  private final List<Finding> findings = new ArrayList<>();

  private Inspector(Document document) {
    this.document = document;
    this.lines = new TextLines(document.text());
  }

  /// What is to be said of a document.
  ///
  /// @param masks the dictionary's, which decide what counts as restored
  public static Report report(Document document, Masks masks) {
    var inspector = new Inspector(document);
    inspector.removed();
    inspector.facts();
    inspector.masks(masks);
    inspector.findings.addAll(Numbering.check(inspector.lines, document.info().excerpt()));
    inspector.findings.addAll(OcrWords.find(document.text(), inspector.lines));
    inspector.findings.addAll(Garble.find(document.text(), inspector.lines));
    return Report.of(document.id(), inspector.findings);
  }

  private void removed() {
    for (RemovedLine line : document.removed()) {
      findings.add(new Finding(kind(line), line.line(), -1, line.text(), line.reason()));
    }
  }

  private static Kind kind(RemovedLine line) {
    return switch (line.reason()) {
      case RemovedLine.INVISIBLE ->
          line.text().contains("U+FFFD") ? Kind.MOJIBAKE : Kind.CHARACTERS_REMOVED;
      case RemovedLine.BREAK -> Kind.LINES_JOINED;
      case RemovedLine.WIDTH -> Kind.WIDTH_CHANGED;
      case RemovedLine.SPAM -> Kind.SPAM_REMOVED;
      case RemovedLine.HIDDEN -> Kind.HIDDEN_REMOVED;
      default -> Kind.LINE_REMOVED;
    };
  }

  private void facts() {
    DocumentInfo info = document.info();
    boolean named = info.title().equals(document.id()) && !document.text().contains(info.title());
    whole(named, Kind.NO_TITLE, "the file's name serves");
    whole(info.date() == null, Kind.NO_DATE, "");
    whole(info.issuer() == null && !isSpeech(info), Kind.NO_ISSUER, "");
    whole(info.excerpt(), Kind.EXCERPT, "");
    whole(info.template(), Kind.TEMPLATE, "never cited");
  }

  /// A speech has a speaker and no issuer.
  private static boolean isSpeech(DocumentInfo info) {
    return "speech".equals(info.kind()) || info.speech().speaker() != null;
  }

  private void whole(boolean applies, Kind kind, String note) {
    if (applies) {
      findings.add(Finding.whole(kind, note));
    }
  }

  private void masks(Masks masks) {
    String text = document.text();
    for (Masks.Found mask : masks.find(text)) {
      String restored = mask.restored();
      findings.add(
          new Finding(
              restored == null ? Kind.MASK_LEFT : Kind.MASK_RESTORED,
              lines.number(mask.start()),
              mask.start(),
              text.substring(mask.start(), mask.end()),
              restored == null ? "" : restored));
    }
  }
}
