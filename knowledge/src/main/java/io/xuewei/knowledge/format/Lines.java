package io.xuewei.knowledge.format;

import io.xuewei.knowledge.RemovedLine;
import java.util.ArrayList;
import java.util.List;

/// Collects what a reader finds, numbers it, and keeps within the budget.
final class Lines {

  private static final int REPORTED = 400;
  private static final int DEEPEST = 6;

  private final Budget budget;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<RemovedLine> removed = new ArrayList<>();

  Lines(Budget budget) {
    this.budget = budget;
  }

  void add(String text) {
    add(text, 0, false);
  }

  void add(String text, int heading, boolean item) {
    budget.characters(text.length() + 1L);
    lines.add(new SourceLine(lines.size() + 1, text, Math.min(heading, DEEPEST), item));
  }

  /// A blank line, unless the last one is.
  void blank() {
    if (!lines.isEmpty() && !lines.getLast().isBlank()) {
      add("");
    }
  }

  /// Reports what is left out at this place; nothing for white space. Long texts are cut.
  void remove(String text, String reason) {
    String shown = text.strip();
    budget.characters(shown.length());
    if (!shown.isEmpty()) {
      String cut = shown.length() <= REPORTED ? shown : shown.substring(0, REPORTED) + "…";
      removed.add(new RemovedLine(lines.size() + 1, cut, reason));
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  SourceText text(String name) {
    return new SourceText(name, lines, removed);
  }

  /// The text, its headings a level higher when there is no title and one highest heading that
  /// comes before all others: that is the title.
  SourceText titled(String name) {
    List<SourceLine> headings = lines.stream().filter(l -> l.heading() > 0).toList();
    boolean noTitle = headings.stream().noneMatch(l -> l.heading() == 1);
    boolean oneTop = headings.stream().filter(l -> l.heading() == 2).count() == 1;
    if (noTitle && oneTop && headings.getFirst().heading() == 2) {
      lines.replaceAll(Lines::raise);
    }
    return text(name);
  }

  private static SourceLine raise(SourceLine line) {
    int heading = Math.max(0, line.heading() - 1);
    return new SourceLine(line.number(), line.text(), heading, line.item());
  }
}
