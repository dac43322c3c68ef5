package io.xuewei.bot.store;

import io.xuewei.bot.roster.Unit;
import io.xuewei.bot.roster.Unit.Cover;
import io.xuewei.bot.roster.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The [Units] in SQLite.
final class SqlUnits implements Units {

  private final Database database;

  SqlUnits(Database database) {
    this.database = database;
  }

  @Override
  public List<Unit> units(LocalDate on) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select id, parent, name, level from unit
            where registered_on <= ? and (closed_on is null or closed_on >= ?) order by name, id
            """,
            SqlUnits::unit,
            on.toString(),
            on.toString()));
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getString("id"),
        Optional.ofNullable(row.getString("parent")),
        row.getString("name"),
        Unit.Level.valueOf(row.getString("level")));
  }

  @Override
  public List<Cover> covers(LocalDate on) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select unit_id, group_id, formed from unit_group
            where since <= ? and (until is null or until >= ?) order by id
            """,
            row ->
                new Cover(
                    row.getString(1), row.getString(2), Unit.Formed.valueOf(row.getString(3))),
            on.toString(),
            on.toString()));
  }

  @Override
  public Set<String> active(Instant from, Instant until) {
    return Set.copyOf(
        database.read(c ->
            Sql.list(
                c,
                """
                select distinct group_id from lesson_state s
                where current = 1 and status <> 'CANCELLED' and starts_at between ? and ?
                and exists (select 1 from attendance a where a.lesson_id = s.lesson_id
                  and a.current = 1 and a.status = 'PRESENT')
                """,
                row -> row.getString(1),
                from.toEpochMilli(),
                until.toEpochMilli())));
  }
}
