package io.xuewei.bot.store;

import io.xuewei.bot.admin.Gaps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The [Gaps] in SQLite.
final class SqlGaps implements Gaps {

  private final Database database;

  SqlGaps(Database database) {
    this.database = database;
  }

  @Override
  public List<Missed> missed(int limit) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select content, asked_at, wrong_at, correction, outcome from question
            where content is not null and (outcome = 'refused' or wrong_at is not null)
            order by asked_at desc, id desc limit ?
            """,
            SqlGaps::missed,
            limit));
  }

  private static Missed missed(ResultSet row) throws SQLException {
    boolean wrong =
        row.getObject("wrong_at") != null && !row.getString("outcome").equals("refused");
    return new Missed(
        row.getString("content"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        wrong,
        Optional.ofNullable(row.getString("correction")));
  }

  @Override
  public boolean keeps(String question, Instant since) {
    return database
        .read(c ->
            Sql.first(
                c,
                "select 1 from question where content = ? and asked_at >= ? limit 1",
                row -> row.getInt(1),
                question,
                since.toEpochMilli()))
        .isPresent();
  }
}
