package io.xuewei.bot.store;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.study.Attendance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The [Attendance] in SQLite.
final class SqlAttendance implements Attendance {

  private final Database database;

  SqlAttendance(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Session> openSession(Place place, Instant since) {
    return database.read(c ->
        Sql.first(
            c,
            """
            select id, topic, opened_at from study_session
            where channel = ? and room = ? and opened_at >= ?
            and id not in (select session_id from study_session_end)
            order by id desc limit 1
            """,
            row ->
                new Session(
                    row.getLong("id"),
                    row.getString("topic"),
                    Instant.ofEpochMilli(row.getLong("opened_at"))),
            place.channel(),
            place.room(),
            since.toEpochMilli()));
  }

  @Override
  public Optional<Instant> checkedIn(long session, Member member) {
    return database.read(c ->
        Sql.first(
            c,
            "select at from check_in where session_id = ? and channel = ? and member = ?",
            row -> Instant.ofEpochMilli(row.getLong("at")),
            session,
            member.channel(),
            member.code()));
  }

  @Override
  public int count(long session) {
    return database.read(c ->
        Sql.first(
                c,
                "select count(*) from check_in where session_id = ?",
                row -> row.getInt(1),
                session)
            .orElse(0));
  }

  @Override
  public List<Participation> of(Member member) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select topic, at, late_minutes, online
            from check_in join study_session on study_session.id = session_id
            where check_in.channel = ? and member = ?
            order by at desc, check_in.id desc
            """,
            row ->
                new Participation(
                    row.getString("topic"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getInt("late_minutes"),
                    row.getInt("online") != 0),
            member.channel(),
            member.code()));
  }
}
