package io.xuewei.bot.store;

import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.LessonEntry;
import io.xuewei.bot.lesson.LessonEntry.Origin;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down lessons. A change is a new row, which holds from then on.
final class LessonEntries {

  private LessonEntries() {}

  static void write(Connection c, LessonEntry entry) throws SQLException {
    switch (entry) {
      case LessonEntry.Stated stated -> stated(c, stated.lesson(), stated.origin());
    }
  }

  private static void stated(Connection c, Lesson lesson, Origin origin) throws SQLException {
    Sql.update(
        c,
        """
        insert into lesson (id, group_id, series_id, part, of_parts, by_person_id, at, message_id)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        lesson.id(),
        lesson.group(),
        lesson.series().orElse(null),
        lesson.part().number(),
        lesson.part().of(),
        origin.by().orElse(null),
        origin.at().toEpochMilli(),
        origin.messageId().orElse(null));
    Sql.update(c, "update lesson_state set current = 0 where lesson_id = ?", lesson.id());
    state(c, lesson, origin);
  }

  private static void state(Connection c, Lesson lesson, Origin origin) throws SQLException {
    Lesson.Subject subject = lesson.subject();
    Sql.update(
        c,
        """
        insert into lesson_state (lesson_id, group_id, status, kind, topic, host, speaker, recorder,
          place, starts_at, ends_at, opens_at, closes_at, material, expected, by_person_id, at,
          message_id, why)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lesson.id(),
        lesson.group(),
        lesson.status().name(),
        subject.kind().name(),
        subject.topic(),
        subject.people().host().orElse(null),
        subject.people().speaker().orElse(null),
        subject.people().recorder().orElse(null),
        subject.place().orElse(null),
        lesson.hours().starts().toEpochMilli(),
        lesson.hours().ends().toEpochMilli(),
        lesson.hours().opens().toEpochMilli(),
        lesson.hours().closes().toEpochMilli(),
        Json.write(subject.material()),
        lesson.expected().map(Json::write).orElse(null),
        origin.by().orElse(null),
        origin.at().toEpochMilli(),
        origin.messageId().orElse(null),
        origin.why().orElse(null));
  }
}
