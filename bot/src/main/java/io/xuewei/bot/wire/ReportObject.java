package io.xuewei.bot.wire;

import io.xuewei.knowledge.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far a document is to be trusted, and why.
///
/// @param quality from 0, not to be trusted, to 1
/// @param losses what lowered it and by how much, by kind: `{"no-date": 0.1}`
/// @param counts how much there is of each kind; of the kinds that only tell something too
/// @param findings examples of each kind, at most 20
public record ReportObject(
    double quality,
    Map<String, Double> losses,
    Map<String, Integer> counts,
    List<Finding> findings) {

  private static final int SHOWN = 5;

  /// One thing found.
  ///
  /// @param line from 1; of the source for what was removed, else of the cleaned text; 0 for the
  ///   whole document
  /// @param offset into the cleaned text, or -1
  public record Finding(String kind, int line, int offset, String text, String note) {

    private String told() {
      String where = line > 0 ? "line %d: %s".formatted(line, text) : "";
      return note.isEmpty() ? where : (where + " (" + note + ")").strip();
    }

    /// Whether it is of the text as it is and not of what was taken out, which is told elsewhere.
    private boolean isOfTheText() {
      return line == 0 || offset >= 0;
    }
  }

  static ReportObject of(Report report) {
    var losses = new TreeMap<String, Double>();
    report.losses().forEach((kind, lost) -> losses.put(kind.word(), lost));
    var counts = new TreeMap<String, Integer>();
    report.counts().forEach((kind, count) -> counts.put(kind.word(), count));
    List<Finding> findings =
        report.findings().stream()
            .map(f -> new Finding(f.kind().word(), f.line(), f.offset(), f.text(), f.note()))
            .toList();
    return new ReportObject(Standings.hundredths(report.quality()), losses, counts, findings);
  }

  /// One line for the quality, and one for each kind of what was found in the text.
  void lines(StringBuilder text) {
    text.append("\n  quality: ").append(quality);
    losses.forEach((kind, lost) -> text.append(", -%.2f %s".formatted(lost, words(kind))));
    findings.stream()
        .filter(Finding::isOfTheText)
        .map(Finding::kind)
        .distinct()
        .forEach(kind -> text.append("\n  ").append(line(kind)));
  }

  private String line(String kind) {
    List<String> examples =
        findings.stream()
            .filter(finding -> finding.kind().equals(kind) && finding.isOfTheText())
            .map(Finding::told)
            .filter(line -> !line.isEmpty())
            .toList();
    int count = counts.getOrDefault(kind, 0);
    String more = count > SHOWN ? "; …" : "";
    String shown = String.join("; ", examples.subList(0, Math.min(SHOWN, examples.size()))) + more;
    return words(kind) + (count > 1 ? " × " + count : "") + (shown.isEmpty() ? "" : ", " + shown);
  }

  private static String words(String kind) {
    return kind.replace('-', ' ');
  }
}
