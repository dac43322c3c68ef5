package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the rows of a sheet within the limits.
final class Rows {

  /// Control and invisible characters, and every kind of blank.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private final Limits limits;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();

  Rows(Limits limits) {
    this.limits = limits;
  }

  /// The next row begins.
  void begin() {
    cells = new ArrayList<>();
  }

  /// The text of a cell of the row; what is beyond the last column allowed is left out.
  void cell(int column, String text) {
    if (column < 0 || column >= limits.columns()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, cleaned(text));
  }

  /// The row ends. One without text counts for nothing.
  ///
  /// @param before how many rows other sheets have
  /// @return false when it is one too many
  boolean end(int number, int before) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return true;
    }
    if (before + rows.size() >= limits.rows()) {
      return false;
    }
    rows.add(new Row(number, cells));
    return true;
  }

  private String cleaned(String text) {
    String cut =
        text.length() > limits.characters() ? text.substring(0, limits.characters()) : text;
    String visible = INVISIBLE.matcher(cut).replaceAll("");
    return BLANKS.matcher(visible).replaceAll(" ").strip();
  }

  List<Row> rows() {
    return rows;
  }
}
