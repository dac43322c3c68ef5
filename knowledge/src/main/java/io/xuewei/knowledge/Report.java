package io.xuewei.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How far a document is to be trusted: what cleaning took out of it, what in it looks wrong, what
/// is not known of it, and one figure.
///
/// ```java
/// Report report = Inspector.report(document, masks);
/// report.quality();                        // 0.87
/// report.findings().forEach(System.err::println);
/// // number-gap, line 12: 三、 (behind 一、)
/// ```
///
/// [#quality] is 1 less, for each kind, `each` times its count, at most `most` (both of [Kind]); it
/// never falls below 0. So a further finding never raises it.
///
/// @param documentId the document
/// @param findings in the order of [Kind], then of the text; of one kind at most 20
/// @param counts how many there are of each kind, those left out of `findings` included
public record Report(String documentId, List<Finding> findings, Map<Kind, Integer> counts) {

  /// What can be said of a document; [#word] is for machines.
  public enum Kind {
    /// No title was found: the file's name serves.
    NO_TITLE("no-title", 0.10, 0.10),
    NO_DATE("no-date", 0.10, 0.10),
    NO_ISSUER("no-issuer", 0.05, 0.05),
    /// The text breaks off or says that it is an extract.
    EXCERPT("excerpt", 0.15, 0.15),
    /// A model text with places to fill in.
    TEMPLATE("template", 0.30, 0.30),
    /// Characters read in the wrong encoding: `锟斤拷`.
    MOJIBAKE("mojibake", 0.20, 0.60),
    /// Latin syllables in place of characters: `思xiang`.
    PINYIN("pinyin", 0.10, 0.30),
    /// A word that only a misread character explains: `己经`.
    OCR("ocr", 0.02, 0.20),
    /// A number is missing: 一、 then 三、; 第三条 then 第五条.
    NUMBER_GAP("number-gap", 0.03, 0.15),
    /// A number comes twice, or they go back.
    NUMBER_REPEATED("number-repeated", 0.02, 0.10),
    /// Two levels are left out: (1) right under 一、.
    LEVEL_SKIPPED("level-skipped", 0.02, 0.10),
    MASK_LEFT("mask-left", 0.02, 0.30),
    MASK_RESTORED("mask-restored", 0.005, 0.10),
    SPAM_REMOVED("spam-removed", 0.05, 0.15),
    HIDDEN_REMOVED("hidden-removed", 0.05, 0.15),
    CHARACTERS_REMOVED("characters-removed", 0.005, 0.05),
    LINE_REMOVED("line-removed", 0, 0),
    WIDTH_CHANGED("width-changed", 0, 0),
    LINES_JOINED("lines-joined", 0, 0);

    private final String word;
    private final double each;
    private final double most;

    Kind(String word, double each, double most) {
      this.word = word;
      this.each = each;
      this.most = most;
    }

    /// Its name for machines, in lower case with hyphens.
    public String word() {
      return word;
    }

    double loss(int count) {
      return Math.min(most, each * count);
    }
  }

  /// One thing found.
  ///
  /// @param kind what it is
  /// @param line from 1: of the source file for what was removed, of the cleaned text for all else;
  ///   0 when it concerns the whole document
  /// @param offset into the cleaned text; -1 for what was removed or concerns the whole document
  /// @param text the characters in question
  /// @param note what they stand for or why they are suspicious; empty when the kind says it
  public record Finding(Kind kind, int line, int offset, String text, String note) {

    /// Concerns the whole document.
    public static Finding whole(Kind kind, String note) {
      return new Finding(kind, 0, -1, "", note);
    }

    /// `ocr, line 3: 己经 (已经)`.
    @Override
    public String toString() {
      String where = line > 0 ? kind.word + ", line " + line + ": " + text : kind.word;
      return note.isEmpty() ? where : where + " (" + note + ")";
    }
  }

  private static final int EXAMPLES = 20;

  public Report {
    findings = List.copyOf(findings);
    counts = Map.copyOf(counts);
  }

  /// Sorts and counts findings, and keeps examples of each kind.
  public static Report of(String documentId, List<Finding> all) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<Finding> examples =
        all.stream()
            .sorted((a, b) -> a.kind().compareTo(b.kind()))
            .filter(f -> counts.merge(f.kind(), 1, Integer::sum) <= EXAMPLES)
            .toList();
    return new Report(documentId, examples, counts);
  }

  public int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /// What lowered the quality, and by how much each.
  public Map<Kind, Double> losses() {
    Map<Kind, Double> losses = new EnumMap<>(Kind.class);
    counts.forEach((kind, count) -> {
      if (kind.loss(count) > 0) {
        losses.put(kind, kind.loss(count));
      }
    });
    return losses;
  }

  /// From 0, not to be trusted, to 1, nothing to be found fault with.
  public double quality() {
    double lost = losses().values().stream().mapToDouble(Double::doubleValue).sum();
    return Math.max(0, 1 - lost);
  }
}
