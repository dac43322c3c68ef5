package io.xuewei.bot.store;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.AttendanceEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Writes down who took part. What was known before stays, and no longer holds.
final class AttendanceEntries {

  private AttendanceEntries() {}

  static void write(Connection c, AttendanceEntry entry) throws SQLException {
    switch (entry) {
      case AttendanceEntry.Noted noted -> noted(c, noted.attendance(), noted.at());
      case AttendanceEntry.Called called -> called(c, called);
      case AttendanceEntry.Answered answered -> answered(c, answered);
      case AttendanceEntry.Studied studied -> studied(c, studied);
      case AttendanceEntry.Told told -> told(c, told);
      case AttendanceEntry.PageMade made -> pageMade(c, made);
    }
  }

  private static void answered(Connection c, AttendanceEntry.Answered answered)
      throws SQLException {
    Sql.update(
        c,
        """
        insert into call_answer (call_id, person_id, at, message_id) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        answered.call(),
        answered.person(),
        answered.at().toEpochMilli(),
        answered.messageId());
  }

  private static void pageMade(Connection c, AttendanceEntry.PageMade made) throws SQLException {
    Sql.update(
        c,
        """
        insert into check_in_page (code, lesson_id, at, ends_at) select ?, ?, ?, ?
        where not exists (select 1 from check_in_page where lesson_id = ? and ends_at >= ?)
        """,
        made.page().code(),
        made.page().lesson(),
        made.at().toEpochMilli(),
        made.page().ends().toEpochMilli(),
        made.page().lesson(),
        made.page().ends().toEpochMilli());
  }

  private static void called(Connection c, AttendanceEntry.Called called) throws SQLException {
    Sql.update(
        c,
        """
        insert into call (id, group_id, topic, by_person_id, at, until_at, message_id)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        called.call().id(),
        called.call().group(),
        called.call().topic(),
        called.by().orElse(null),
        called.at().toEpochMilli(),
        called.call().until().toEpochMilli(),
        called.messageId().orElse(null));
  }

  private static void studied(Connection c, AttendanceEntry.Studied studied) throws SQLException {
    Sql.update(
        c,
        """
        insert into self_study (person_id, group_id, document, section, reflection, at, message_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        studied.person(),
        studied.group(),
        studied.document().orElse(null),
        studied.section(),
        studied.reflection().orElse(null),
        studied.source().at().toEpochMilli(),
        studied.source().messageId().orElse(null));
  }

  private static void told(Connection c, AttendanceEntry.Told told) throws SQLException {
    for (String mark : told.marks()) {
      Sql.update(
          c,
          "insert into sign_up_told (lesson_id, mark, at) values (?, ?, ?) on conflict do nothing",
          told.lesson(),
          mark,
          told.at().toEpochMilli());
    }
  }

  private static void noted(Connection c, Attendance a, Instant at) throws SQLException {
    Sql.update(
        c,
        """
        update attendance set current = 0 where lesson_id = ? and person_id = ? and current = 1
        """,
        a.lesson(),
        a.person());
    Sql.update(
        c,
        """
        insert into attendance (lesson_id, person_id, status, manner, late_minutes, leave_class,
          approval, made_up_on, made_up_what, source, happened_at, at, by_person_id, message_id, why)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        a.lesson(),
        a.person(),
        a.presence().status().name(),
        a.presence().manner().name(),
        a.presence().lateMinutes(),
        a.excuse().leave().map(Enum::name).orElse(null),
        a.excuse().approval().name(),
        a.excuse().madeUpOn().orElse(null),
        a.excuse().madeUpWhat().orElse(null),
        a.evidence().source().name(),
        a.evidence().happened().toEpochMilli(),
        at.toEpochMilli(),
        a.evidence().by().orElse(null),
        a.evidence().messageId().orElse(null),
        a.evidence().why().orElse(null));
  }
}
