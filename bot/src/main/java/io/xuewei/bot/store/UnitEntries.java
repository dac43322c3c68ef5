package io.xuewei.bot.store;

import io.xuewei.bot.roster.RosterEntry;
import io.xuewei.bot.roster.Unit;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down where units stand, and where their people study.
final class UnitEntries {

  private UnitEntries() {}

  static void write(Connection c, RosterEntry.Registered registered) throws SQLException {
    Unit unit = registered.unit();
    Sql.update(
        c,
        """
        insert into unit (id, parent, name, level, registered_on) values (?, ?, ?, ?, ?)
        on conflict (id) do update set parent = excluded.parent, level = excluded.level
        """,
        unit.id(),
        unit.parent().orElse(null),
        unit.name(),
        unit.level().name(),
        registered.on().toString());
  }

  static void write(Connection c, RosterEntry.Covered covered) throws SQLException {
    Unit.Cover cover = covered.cover();
    String since = covered.since().toString();
    Sql.update(
        c,
        "update unit_group set until = ? where unit_id = ? and (until is null or until >= ?)",
        covered.since().minusDays(1).toString(),
        cover.unit(),
        since);
    Sql.update(
        c,
        "insert into unit_group (unit_id, group_id, formed, since) values (?, ?, ?, ?)",
        cover.unit(),
        cover.group(),
        cover.formed().name(),
        since);
    if (cover.formed() == Unit.Formed.ALONE) {
      Sql.update(c, "update study_group set unit_id = ? where id = ?", cover.unit(), cover.group());
    }
  }
}
