package io.xuewei.bot.store;

import io.xuewei.bot.rule.Rule;
import io.xuewei.bot.rule.RuleEntry;
import io.xuewei.bot.rule.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The [Rules] in SQLite.
final class SqlRules implements Rules {

  /// The scope itself, a group's unit, the units above it, and all: nearest first.
  private static final String LATEST =
      """
      with recursive wider (scope, far) as (
        select ?, 0
        union all
        select coalesce(
            (select unit_id from study_group where id = wider.scope),
            (select parent from unit where id = wider.scope),
            ''), far + 1
        from wider where wider.scope <> '' and far < 20)
      select r.id, r.value from wider join rule r
      on r.name = ? and r.scope = wider.scope
        and r.id = (select max(id) from rule where name = r.name and scope = r.scope)
      where r.value <> '' order by far limit 1
      """;

  private record Row(long version, String value) {}

  private final Database database;

  SqlRules(Database database) {
    this.database = database;
  }

  @Override
  public <T> Held<T> held(Rule<T> rule, String scope) {
    Optional<Row> row =
        database.read(c ->
            Sql.first(c, LATEST, r -> new Row(r.getLong(1), r.getString(2)), scope, rule.name()));
    return row.flatMap(
            r -> rule.format().read(r.value()).map(value -> new Held<>(value, r.version())))
        .orElseGet(() -> new Held<>(rule.usual(), 0));
  }

  @Override
  public long version() {
    return database.read(c ->
        Sql.first(c, "select coalesce(max(id), 0) from rule", row -> row.getLong(1)).orElse(0L));
  }

  static void write(Connection c, RuleEntry entry) throws SQLException {
    switch (entry) {
      case RuleEntry.Decided decided ->
          Sql.update(
              c,
              """
              insert into rule (scope, name, value, by_person_id, at, message_id)
              values (?, ?, ?, ?, ?, ?)
              """,
              decided.scope(),
              decided.name(),
              decided.value(),
              decided.by().orElse(null),
              decided.at().toEpochMilli(),
              decided.messageId());
    }
  }
}
