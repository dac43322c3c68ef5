package io.xuewei.bot.store;

import io.xuewei.bot.roster.Doubt;
import io.xuewei.bot.roster.RosterEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Writes down whose name is not clear, and who it turned out to be.
final class DoubtEntries {

  /// Every column that names a person, but for those of the doubt itself.
  private record Column(String table, String name) {}

  private DoubtEntries() {}

  static void write(Connection c, RosterEntry.Doubted doubted) throws SQLException {
    Doubt doubt = doubted.doubt();
    Sql.update(
        c,
        """
        insert into doubt (group_id, person_id, channel, code, said, content, at, message_id)
        select ?, ?, ?, ?, ?, ?, ?, ? where not exists
          (select 1 from doubt where channel = ? and code = ? and group_id = ?)
        """,
        doubt.group(),
        doubt.standIn(),
        doubt.member().channel(),
        doubt.member().code(),
        doubt.said(),
        Json.write(doubt.candidates()),
        doubt.at().toEpochMilli(),
        doubted.messageId(),
        doubt.member().channel(),
        doubt.member().code(),
        doubt.group());
  }

  static void write(Connection c, RosterEntry.AskedAbout asked) throws SQLException {
    for (long doubt : asked.doubts()) {
      Sql.update(c, "update doubt set asked_at = ? where id = ?", asked.at().toEpochMilli(), doubt);
    }
  }

  static void write(Connection c, RosterEntry.Recognised recognised) throws SQLException {
    if (!recognised.standIn().equals(recognised.person())) {
      merge(c, recognised.standIn(), recognised.person());
    }
    Sql.update(
        c,
        """
        update doubt set settled_at = ?, said = null, content = null, person_id = ? where id = ?
        """,
        recognised.at().toEpochMilli(),
        recognised.person(),
        recognised.doubt());
  }

  /// Everything of one person becomes another's, and the one is no more. What both have and only
  /// one can have stays the other's.
  private static void merge(Connection c, String from, String to) throws SQLException {
    for (Column column : columns(c)) {
      Sql.update(
          c,
          "update or ignore %s set %s = ? where %s = ?"
              .formatted(column.table, column.name, column.name),
          to,
          from);
      if (column.name.equals("person_id")) {
        Sql.update(c, "delete from %s where person_id = ?".formatted(column.table), from);
      }
    }
    Sql.update(
        c,
        """
        update attendance set current = 0 where person_id = ? and current = 1 and exists
          (select 1 from attendance later where later.lesson_id = attendance.lesson_id
            and later.person_id = attendance.person_id and later.current = 1
            and later.id > attendance.id)
        """,
        to);
    Sql.update(c, "delete from person where id = ?", from);
  }

  private static List<Column> columns(Connection c) throws SQLException {
    return Sql.list(
        c,
        """
        select t.name, i.name from sqlite_master t join pragma_table_info(t.name) i
        where t.type = 'table' and i.name in ('person_id', 'by_person_id') order by t.name, i.cid
        """,
        row -> new Column(row.getString(1), row.getString(2)));
  }
}
