package io.xuewei.bot.ledger.export;

import java.util.List;

/// A table of the ledger, whatever format it goes into.
///
/// @param name of its sheet
/// @param columns head and width of each
record Table(String name, List<Column> columns, List<List<Cell>> rows) {

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// A column.
  ///
  /// @param width in half-width characters
  record Column(String head, int width) {

    /// `主题:24`, as the text resource gives them.
    static Column read(String text) {
      int colon = text.indexOf(':');
      return new Column(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    static List<Column> all(String texts) {
      return List.of(texts.split(" ")).stream().map(Column::read).toList();
    }
  }
}
