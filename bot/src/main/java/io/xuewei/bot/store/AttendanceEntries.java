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
