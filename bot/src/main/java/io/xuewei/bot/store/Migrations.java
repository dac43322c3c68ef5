package io.xuewei.bot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Brings the tables up to date. Each numbered file runs once, in a transaction of its own.
///
/// To change a table, add a file here; never edit one that was released.
final class Migrations {

  static final List<String> FILES =
      List.of(
          "001-chat-and-study.sql",
          "002-answers-and-orders.sql",
          "003-delivery.sql",
          "004-study.sql");

  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(--[^\\n]*)?\\n");

  private Migrations() {}

  static void apply(Connection connection) throws SQLException {
    apply(connection, FILES);
  }

  /// The same with the first of the files only, for tests of what former versions left.
  static void apply(Connection connection, List<String> files) throws SQLException {
    Sql.run(
        connection,
        """
        create table if not exists migration (
          number integer primary key,
          file text not null
        )
        """);
    int done =
        Sql.first(connection, "select count(*) from migration", row -> row.getInt(1)).orElse(0);
    if (done > files.size()) {
      throw new SQLException(
          "it was written by a newer version of this program (step "
              + done
              + "); update the program");
    }
    for (int i = done; i < files.size(); i++) {
      applyOne(connection, i + 1, files.get(i));
    }
  }

  private static void applyOne(Connection connection, int number, String file) throws SQLException {
    Sql.run(connection, "begin immediate");
    for (String statement : END_OF_STATEMENT.splitAsStream(read(file)).toList()) {
      Sql.run(connection, statement);
    }
    Sql.update(connection, "insert into migration (number, file) values (?, ?)", number, file);
    Sql.run(connection, "commit");
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
