package io.xuewei.knowledge.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a text of the lines of pages (pdf, ofd): page numbers and running heads are left out and
/// reported, and a blank line stands where one paragraph ends and the next begins. Lines that a
/// paragraph was broken into stay lines; the cleaner joins them, over the end of a page too.
///
/// A paragraph begins where a line is indented against the one above it, where the gap is wider
/// than between most lines, where the letters' size changes, or behind a line that ends well before
/// the right edge of the text.
final class PageText {

  private static final double SHORT = 0.85;
  private static final double WIDE_GAP = 1.45;
  private static final double INDENT = 1.2;

  private final List<PageLine> lines;
  private final PageEdges edges;
  private final double gap;
  private final double right;

  private PageText(List<PageLine> lines) {
    this.lines = lines;
    this.edges = new PageEdges(lines);
    this.gap = usualGap(lines);
    this.right = lines.stream().mapToDouble(PageLine::right).max().orElse(0);
  }

  /// Adds the lines of all pages, in the order of the text.
  static void put(List<PageLine> lines, Lines into) {
    new PageText(lines).put(into);
  }

  private void put(Lines into) {
    PageLine before = null;
    for (PageLine line : lines) {
      if (edges.isNumber(line)) {
        into.remove(line.text(), "page number");
      } else if (edges.isRunning(line)) {
        into.remove(line.text(), "header or footer");
      } else {
        if (before != null && divided(before, line)) {
          into.blank();
        }
        into.add(line.text());
        before = line;
      }
    }
  }

  private boolean divided(PageLine before, PageLine line) {
    double indent = line.left() - before.left();
    if (indent > INDENT * line.size() || differ(before.size(), line.size())) {
      return true;
    }
    if (before.right() < right * SHORT) {
      return true;
    }
    boolean samePage = before.page() == line.page();
    return samePage && (line.top() - before.top() > gap * WIDE_GAP || line.top() < before.top());
  }

  private static boolean differ(double one, double other) {
    return Math.abs(one - other) > 0.2 * Math.max(one, other);
  }

  /// The distance that most lines have from the one above, in whole units.
  private static double usualGap(List<PageLine> lines) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).top() - lines.get(i - 1).top();
      if (gap > 0 && lines.get(i).page() == lines.get(i - 1).page()) {
        counts.merge(Math.round(gap), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(e -> e.getKey() + 0.5)
        .orElse(Double.MAX_VALUE / WIDE_GAP);
  }
}
