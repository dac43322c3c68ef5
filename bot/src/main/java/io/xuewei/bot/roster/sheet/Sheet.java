package io.xuewei.bot.roster.sheet;

import java.util.List;
import java.util.Locale;

/// One table of a file.
///
/// @param name as on its tab; empty in csv
/// @param rows those with something in them, in order
public record Sheet(String name, List<Row> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /// One row.
  ///
  /// @param number as the spreadsheet program counts it, from 1
  /// @param cells the text of each from column A on, dates as `2024-03-01`; a missing one is empty
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /// The text of a column, counted from 0; empty beyond the last.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /// The column of letters, counted from 0; -1 when it is none, or beyond `ZZ`.
  public static int column(String letters) {
    if (!letters.matches("[A-Za-z]{1,2}")) {
      return -1;
    }
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
