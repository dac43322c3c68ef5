package io.xuewei.bot.store;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Register;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The [Register] in SQLite.
final class SqlRegister implements Register {

  private final Database database;

  SqlRegister(Database database) {
    this.database = database;
  }

  static Attendance attendance(ResultSet row) throws SQLException {
    return new Attendance(
        row.getString("lesson_id"),
        row.getString("person_id"),
        new Attendance.Presence(
            Attendance.Status.valueOf(row.getString("status")),
            Attendance.Manner.valueOf(row.getString("manner")),
            row.getInt("late_minutes")),
        new Attendance.Excuse(
            Optional.ofNullable(row.getString("leave_class")).map(Attendance.LeaveClass::valueOf),
            Attendance.Approval.valueOf(row.getString("approval")),
            Optional.ofNullable(row.getString("made_up_on")),
            Optional.ofNullable(row.getString("made_up_what"))),
        new Attendance.Evidence(
            Attendance.Source.valueOf(row.getString("source")),
            Instant.ofEpochMilli(row.getLong("happened_at")),
            Optional.ofNullable(row.getString("by_person_id")),
            Optional.ofNullable(row.getString("message_id")),
            Optional.ofNullable(row.getString("why"))));
  }

  @Override
  public Optional<Attendance> of(String lesson, String person) {
    return database.read(c ->
        Sql.first(
            c,
            "select * from attendance where lesson_id = ? and person_id = ? and current = 1",
            SqlRegister::attendance,
            lesson,
            person));
  }

  @Override
  public List<Attendance> ofLesson(String lesson) {
    return database.read(c ->
        Sql.list(
            c,
            "select * from attendance where lesson_id = ? and current = 1 order by id",
            SqlRegister::attendance,
            lesson));
  }

  @Override
  public int present(String lesson) {
    return database.read(c ->
        Sql.first(
                c,
                """
                select count(*) from attendance
                where lesson_id = ? and current = 1 and status = 'PRESENT'
                """,
                row -> row.getInt(1),
                lesson)
            .orElse(0));
  }

  @Override
  public List<Attendance> ofPerson(String person) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select * from attendance where person_id = ? and current = 1
            order by happened_at desc, id desc
            """,
            SqlRegister::attendance,
            person));
  }
}
