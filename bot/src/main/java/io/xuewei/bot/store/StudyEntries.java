package io.xuewei.bot.store;

import io.xuewei.bot.attendance.AttendanceEntry;
import io.xuewei.bot.chat.StudyEntry;
import io.xuewei.bot.ledger.LedgerEntry;
import io.xuewei.bot.lesson.LessonEntry;
import io.xuewei.bot.reminder.ReminderEntry;
import io.xuewei.bot.roster.RosterEntry;
import io.xuewei.bot.rule.RuleEntry;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what a turn brought about people, lessons and attendance.
final class StudyEntries {

  private StudyEntries() {}

  static void write(Connection c, StudyEntry entry) throws SQLException {
    switch (entry) {
      case RosterEntry roster -> RosterEntries.write(c, roster);
      case LessonEntry lesson -> LessonEntries.write(c, lesson);
      case AttendanceEntry attendance -> AttendanceEntries.write(c, attendance);
      case LedgerEntry ledger -> SqlFileLinks.write(c, ledger);
      case RuleEntry rule -> SqlRules.write(c, rule);
      case ReminderEntry reminder -> ReminderEntries.write(c, reminder);
      default -> throw new IllegalStateException("nobody writes " + entry.getClass().getName());
    }
  }
}
