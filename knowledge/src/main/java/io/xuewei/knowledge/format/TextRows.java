package io.xuewei.knowledge.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Puts the paragraphs of tables into rows: a row with several filled cells is one line, its cells
/// joined by a space; a row with one cell is its paragraphs, because such tables only hold a layout
/// together. Outside of tables a paragraph goes straight on.
final class TextRows {

  private final Lines lines;
  private final Budget budget;
  private final Deque<List<List<SourceLine>>> rows = new ArrayDeque<>();

  TextRows(Lines lines, Budget budget) {
    this.lines = lines;
    this.budget = budget;
  }

  void startRow() {
    budget.depth(rows.size());
    rows.push(new ArrayList<>());
  }

  void startCell() {
    if (!rows.isEmpty()) {
      rows.element().add(new ArrayList<>());
    }
  }

  void add(String text, int heading, boolean item) {
    if (rows.isEmpty() || rows.element().isEmpty()) {
      lines.add(text, heading, item);
    } else if (!text.isBlank()) {
      budget.characters(text.length());
      rows.element().getLast().add(new SourceLine(0, text, heading, item));
    }
  }

  void endRow() {
    if (rows.isEmpty()) {
      return;
    }
    List<List<SourceLine>> filled = rows.pop().stream().filter(c -> !c.isEmpty()).toList();
    boolean outermost = rows.isEmpty();
    if (outermost) {
      lines.blank();
    }
    if (filled.size() == 1) {
      filled.getFirst().forEach(l -> add(l.text(), l.heading(), l.item()));
    } else if (!filled.isEmpty()) {
      add(String.join(" ", filled.stream().map(TextRows::joined).toList()), 0, false);
    }
    if (outermost) {
      lines.blank();
    }
  }

  private static String joined(List<SourceLine> cell) {
    return String.join(" ", cell.stream().map(l -> l.text().strip()).toList());
  }
}
