package io.xuewei.bot.store;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The [Lessons] in SQLite.
final class SqlLessons implements Lessons {

  private static final String LESSON =
      """
      select s.*, l.series_id, l.part, l.of_parts
      from lesson_state s join lesson l on l.id = s.lesson_id
      where s.current = 1 and
      """;

  private final Database database;

  SqlLessons(Database database) {
    this.database = database;
  }

  static Lesson lesson(ResultSet row) throws SQLException {
    return new Lesson(
        row.getString("lesson_id"),
        row.getString("group_id"),
        Optional.ofNullable(row.getString("series_id")),
        new Lesson.Part(row.getInt("part"), row.getInt("of_parts")),
        Lesson.Status.valueOf(row.getString("status")),
        subject(row),
        hours(row),
        Optional.ofNullable(row.getString("expected")).map(Json::strings));
  }

  private static Lesson.Subject subject(ResultSet row) throws SQLException {
    return new Lesson.Subject(
        Lesson.Kind.valueOf(row.getString("kind")),
        row.getString("topic"),
        new Lesson.People(
            Optional.ofNullable(row.getString("host")),
            Optional.ofNullable(row.getString("speaker")),
            Optional.ofNullable(row.getString("recorder"))),
        Optional.ofNullable(row.getString("place")),
        List.of(Json.read(row.getString("material"), Lesson.Material[].class)));
  }

  private static Lesson.Hours hours(ResultSet row) throws SQLException {
    return new Lesson.Hours(
        Instant.ofEpochMilli(row.getLong("starts_at")),
        Instant.ofEpochMilli(row.getLong("ends_at")),
        Instant.ofEpochMilli(row.getLong("opens_at")),
        Instant.ofEpochMilli(row.getLong("closes_at")));
  }

  @Override
  public Optional<Lesson> lesson(String id) {
    return database.read(c -> Sql.first(c, LESSON + "s.lesson_id = ?", SqlLessons::lesson, id));
  }

  @Override
  public Optional<Lesson> open(String group, Instant at) {
    return database.read(c ->
        Sql.first(
            c,
            LESSON
                + """
                s.group_id = ? and s.status = 'PLANNED' and s.opens_at <= ? and s.closes_at > ?
                order by s.starts_at desc, s.id desc limit 1
                """,
            SqlLessons::lesson,
            group,
            at.toEpochMilli(),
            at.toEpochMilli()));
  }

  @Override
  public List<Lesson> between(String group, Instant from, Instant to) {
    return database.read(c ->
        Sql.list(
            c,
            LESSON
                + "s.group_id = ? and s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.id",
            SqlLessons::lesson,
            group,
            from.toEpochMilli(),
            to.toEpochMilli()));
  }

  @Override
  public List<Lesson> between(Instant from, Instant to) {
    return database.read(c ->
        Sql.list(
            c,
            LESSON + "s.starts_at >= ? and s.starts_at < ? order by s.starts_at, s.id",
            SqlLessons::lesson,
            from.toEpochMilli(),
            to.toEpochMilli()));
  }
}
