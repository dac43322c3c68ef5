package io.xuewei.bot.store;

import java.util.ArrayList;
import java.util.List;

/// Looks into the tables of a store, for tests.
public final class Tables {

  private Tables() {}

  /// The rows of a query, each as its columns joined with `|`; null is `-`.
  public static List<String> rows(Store store, String sql) {
    return store
        .database()
        .read(c ->
            Sql.list(
                c,
                sql,
                row -> {
                  var cells = new ArrayList<String>();
                  for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String cell = row.getString(i);
                    cells.add(cell == null ? "-" : cell);
                  }
                  return String.join("|", cells);
                }));
  }

  /// Runs statements through the writer.
  public static void write(Store store, String sql) {
    store
        .database()
        .write(c -> {
          Sql.run(c, sql);
          return true;
        });
  }
}
