package io.xuewei.bot.ledger.export;

import java.util.List;

/// How many lines a row needs, as no program works that out for a file that is only printed.
final class RowHeight {

  /// As many as fit on a page; a longer text is cut at the cell's end when printed.
  private static final int MOST = 24;

  private RowHeight() {}

  static int of(List<Cell> row, List<Table.Column> columns) {
    int most = 1;
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Cell.Text text) {
        most = Math.max(most, lines(text.text(), columns.get(i).width()));
      }
    }
    return Math.min(most, MOST);
  }

  /// @param width in half-width characters
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(width(line), width))).sum();
  }

  private static int width(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
