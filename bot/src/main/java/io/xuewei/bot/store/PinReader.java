package io.xuewei.bot.store;

import io.xuewei.bot.answer.Pins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// Reads the standard answers of a file that a server may have open. Changes nothing and makes no
/// file.
final class PinReader {

  private PinReader() {}

  static Pins read(Path file) {
    return Files.isRegularFile(file) ? day -> read(file, day) : Pins.none();
  }

  private static List<Pins.Pin> read(Path file, LocalDate day) {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
      Sql.run(connection, "pragma busy_timeout = 5000");
      Sql.run(connection, "pragma query_only = on");
      boolean some =
          Sql.first(
                  connection,
                  "select 1 from sqlite_master where type = 'table' and name = 'pin'",
                  row -> row.getInt(1))
              .isPresent();
      return some ? SqlPins.on(connection, day) : List.of();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}
