package io.xuewei.bot.store;

import io.xuewei.bot.attendance.Calls;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The [Calls] in SQLite.
final class SqlCalls implements Calls {

  private final Database database;

  SqlCalls(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Call> open(String group, Instant at) {
    return database.read(c ->
        Sql.first(
            c,
            """
            select id, group_id, topic, until_at from call
            where group_id = ?1 and until_at > ?2 and at <= ?2 order by at desc, rowid desc limit 1
            """,
            row ->
                new Call(
                    row.getString("id"),
                    row.getString("group_id"),
                    row.getString("topic"),
                    Instant.ofEpochMilli(row.getLong("until_at"))),
            group,
            at.toEpochMilli()));
  }

  @Override
  public boolean hasAnswered(String call, String person) {
    return database
        .read(c ->
            Sql.first(
                c,
                "select 1 from call_answer where call_id = ? and person_id = ?",
                row -> row.getInt(1),
                call,
                person))
        .isPresent();
  }

  @Override
  public Set<String> answered(String call) {
    return database.read(c ->
        Set.copyOf(
            Sql.list(
                c,
                "select distinct person_id from call_answer where call_id = ?",
                row -> row.getString(1),
                call)));
  }
}
