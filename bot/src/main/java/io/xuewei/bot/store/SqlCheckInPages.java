package io.xuewei.bot.store;

import io.xuewei.bot.attendance.CheckInPages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The [CheckInPages] in SQLite.
final class SqlCheckInPages implements CheckInPages {

  private final Database database;

  SqlCheckInPages(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CheckInPage> page(String code) {
    return database.read(c ->
        Sql.first(c, "select * from check_in_page where code = ?", SqlCheckInPages::page, code));
  }

  @Override
  public Optional<CheckInPage> ofLesson(String lesson) {
    return database.read(c ->
        Sql.first(
            c,
            "select * from check_in_page where lesson_id = ? order by at desc limit 1",
            SqlCheckInPages::page,
            lesson));
  }

  private static CheckInPage page(ResultSet row) throws SQLException {
    return new CheckInPage(
        row.getString("code"),
        row.getString("lesson_id"),
        Instant.ofEpochMilli(row.getLong("ends_at")));
  }
}
