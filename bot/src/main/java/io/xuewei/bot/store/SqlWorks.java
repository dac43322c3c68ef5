package io.xuewei.bot.store;

import io.xuewei.bot.admin.Works;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/// The [Works] in SQLite.
final class SqlWorks implements Works {

  private final Database database;
  private final InstantSource clock;

  SqlWorks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Work> open() {
    return database.read(c -> Sql.list(c, "select * from work order by id", SqlWorks::work));
  }

  private static Work work(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    var origin =
        new Origin(
            new Place(channel, row.getString("room")),
            new Member(channel, row.getString("member")),
            row.getString("message_id"),
            Instant.ofEpochMilli(row.getLong("at")));
    int begunFrom = row.getInt("begun_from");
    OptionalInt begun = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(begunFrom);
    return new Work(row.getLong("id"), origin, SqlConfirmations.order(row), begun);
  }

  @Override
  public void begin(long id, int generation) {
    database.write(
        c -> Sql.update(c, "update work set begun_from = ? where id = ?", generation, id));
  }

  @Override
  public void finish(long id, List<Part> told) {
    long now = clock.millis();
    database.write(c -> {
      if (Sql.update(c, "delete from work where id = ?", id) == 1) {
        SqlParts.add(c, told, now);
      }
      return true;
    });
  }
}
