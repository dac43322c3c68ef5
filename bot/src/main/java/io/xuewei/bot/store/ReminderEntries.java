package io.xuewei.bot.store;

import io.xuewei.bot.reminder.Reminder;
import io.xuewei.bot.reminder.ReminderEntry;
import io.xuewei.bot.reminder.StandingReminder;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what becomes of reminders.
final class ReminderEntries {

  private ReminderEntries() {}

  static void write(Connection c, ReminderEntry entry) throws SQLException {
    switch (entry) {
      case ReminderEntry.Planned planned -> planned(c, planned.reminder());
      case ReminderEntry.Ended ended -> ended(c, ended);
      case ReminderEntry.Postponed postponed ->
          Sql.update(
              c,
              "update reminder set ready_at = ? where id = ? and outcome is null",
              postponed.ready().toEpochMilli(),
              postponed.id());
      case ReminderEntry.Established established -> established(c, established);
      case ReminderEntry.PlannedUntil until ->
          Sql.update(
              c,
              "update standing_reminder set planned_until = ? where id = ?",
              until.until().toString(),
              until.standing());
      case ReminderEntry.CalledOff off -> calledOff(c, off);
      case ReminderEntry.Muted muted -> muted(c, muted);
    }
  }

  private static void planned(Connection c, Reminder reminder) throws SQLException {
    Sql.update(
        c,
        """
        insert into reminder (group_id, lesson_id, standing_id, kind, due_at, until_at, ready_at)
        select ?1, ?2, ?3, ?4, ?5, ?6, ?7 where not exists (
          select 1 from reminder where group_id = ?1 and lesson_id is ?2 and standing_id is ?3
          and kind = ?4 and due_at = ?5)
        """,
        reminder.group(),
        reminder.about().lesson().orElse(null),
        reminder.about().standing().orElse(null),
        reminder.kind().name(),
        reminder.times().due().toEpochMilli(),
        reminder.times().until().toEpochMilli(),
        reminder.times().ready().toEpochMilli());
  }

  private static void ended(Connection c, ReminderEntry.Ended ended) throws SQLException {
    Sql.update(
        c,
        """
        update reminder set outcome = ?, outcome_at = ?, why = ? where id = ? and outcome is null
        """,
        ended.outcome().name(),
        ended.at().toEpochMilli(),
        ended.why().name(),
        ended.id());
  }

  private static void established(Connection c, ReminderEntry.Established established)
      throws SQLException {
    StandingReminder standing = established.standing();
    Sql.update(
        c,
        """
        insert into standing_reminder (id, group_id, recurrence, content, by_person_id, at,
          message_id, planned_until)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        standing.id(),
        standing.group(),
        standing.when().text(),
        standing.content(),
        established.origin().by().orElse(null),
        established.origin().at().toEpochMilli(),
        established.origin().messageId().orElse(null),
        standing.planned().toString());
  }

  private static void calledOff(Connection c, ReminderEntry.CalledOff off) throws SQLException {
    long at = off.at().toEpochMilli();
    Sql.update(
        c,
        "update standing_reminder set ended_at = coalesce(ended_at, ?) where id = ?",
        at,
        off.standing());
    Sql.update(
        c,
        """
        update reminder set outcome = 'SUPPRESSED', outcome_at = ?, why = 'CALLED_OFF'
        where standing_id = ? and outcome is null
        """,
        at,
        off.standing());
  }

  private static void muted(Connection c, ReminderEntry.Muted muted) throws SQLException {
    Sql.update(
        c,
        """
        insert into mute (group_id, person_id, muted, at, by_person_id, message_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        muted.group().orElse(null),
        muted.person().orElse(null),
        muted.muted() ? 1 : 0,
        muted.origin().at().toEpochMilli(),
        muted.origin().by().orElse(null),
        muted.origin().messageId().orElse(null));
  }
}
