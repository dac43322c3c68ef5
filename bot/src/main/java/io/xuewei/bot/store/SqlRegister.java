package io.xuewei.bot.store;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Register;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  public int present(String lesson, int most) {
    return database.read(c ->
        Sql.first(
                c,
                """
                select count(*) from (
                  select 1 from attendance where lesson_id = ? and current = 1
                  and status = 'PRESENT' and approval in ('NONE', 'GRANTED') limit ?)
                """,
                row -> row.getInt(1),
                lesson,
                most)
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

  @Override
  public List<Attendance> waiting(String group) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select a.* from lesson l join attendance a on a.lesson_id = l.id
            where l.group_id = ? and a.current = 1 and a.approval = 'WAITING' order by a.id
            """,
            SqlRegister::attendance,
            group));
  }

  @Override
  public Set<String> told(String lesson) {
    return database.read(c ->
        Set.copyOf(
            Sql.list(
                c,
                "select mark from sign_up_told where lesson_id = ?",
                row -> row.getString(1),
                lesson)));
  }
}
