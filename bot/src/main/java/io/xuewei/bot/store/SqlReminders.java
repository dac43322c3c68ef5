package io.xuewei.bot.store;

import io.xuewei.bot.reminder.Reminder;
import io.xuewei.bot.reminder.Reminders;
import io.xuewei.bot.reminder.StandingReminder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The [Reminders] in SQLite.
final class SqlReminders implements Reminders {

  private final Database database;

  SqlReminders(Database database) {
    this.database = database;
  }

  private static Reminder reminder(ResultSet row) throws SQLException {
    return new Reminder(
        row.getLong("id"),
        row.getString("group_id"),
        new Reminder.About(
            Optional.ofNullable(row.getString("lesson_id")),
            Optional.ofNullable(row.getString("standing_id"))),
        Reminder.Kind.valueOf(row.getString("kind")),
        new Reminder.Times(
            Instant.ofEpochMilli(row.getLong("due_at")),
            Instant.ofEpochMilli(row.getLong("until_at")),
            Instant.ofEpochMilli(row.getLong("ready_at"))));
  }

  private static StandingReminder standing(ResultSet row) throws SQLException {
    String planned = row.getString("planned_until");
    return new StandingReminder(
        row.getString("id"),
        row.getString("group_id"),
        StandingReminder.When.parse(row.getString("recurrence")),
        row.getString("content"),
        planned == null ? Instant.ofEpochMilli(row.getLong("at")) : Instant.parse(planned));
  }

  private List<Reminder> list(String where, @Nullable Object... values) {
    return database.read(
        c -> Sql.list(c, "select * from reminder where " + where, SqlReminders::reminder, values));
  }

  @Override
  public List<Reminder> ready(Instant now, int most) {
    return list(
        "outcome is null and ready_at <= ? order by ready_at, id limit ?",
        now.toEpochMilli(),
        most);
  }

  @Override
  public List<Reminder> between(Instant from, Instant to) {
    return list(
        "due_at >= ? and due_at < ? order by due_at, id", from.toEpochMilli(), to.toEpochMilli());
  }

  @Override
  public List<Reminder> waiting(String group) {
    return list("outcome is null and group_id = ? order by due_at, id", group);
  }

  @Override
  public List<Reminder> waitingForLessons() {
    return list("outcome is null and lesson_id is not null order by due_at, id");
  }

  @Override
  public String state() {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select coalesce((select max(id) from lesson_state), 0) || ' '
                  || coalesce((select max(id) from rule), 0) || ' '
                  || (select count(*) from standing_reminder) || ' '
                  || (select count(*) from study_group)
                """,
                row -> row.getString(1)))
        .orElse("");
  }

  @Override
  public Optional<Ending> ending(long id) {
    return database.read(c ->
        Sql.first(
            c,
            "select outcome, why, outcome_at from reminder where id = ? and outcome is not null",
            row ->
                new Ending(
                    Reminder.Outcome.valueOf(row.getString(1)),
                    Reminder.Why.valueOf(row.getString(2)),
                    Instant.ofEpochMilli(row.getLong(3))),
            id));
  }

  @Override
  public List<StandingReminder> standing() {
    return database.read(c ->
        Sql.list(
            c,
            "select * from standing_reminder where ended_at is null order by at, id",
            SqlReminders::standing));
  }

  @Override
  public Optional<StandingReminder> standing(String id) {
    return database.read(c ->
        Sql.first(c, "select * from standing_reminder where id = ?", SqlReminders::standing, id));
  }

  @Override
  public boolean hushed(String group) {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select muted from mute where group_id = ? and person_id is null
                order by id desc limit 1
                """,
                row -> row.getInt(1) == 1,
                group))
        .orElse(false);
  }

  @Override
  public Set<String> muted(String group) {
    return Set.copyOf(
        database.read(c ->
            Sql.list(
                c,
                """
                select person_id from mute m where person_id is not null
                and (group_id is null or group_id = ?1) and muted = 1
                and id = (select max(id) from mute where person_id = m.person_id
                  and (group_id is null or group_id = ?1))
                """,
                row -> row.getString(1),
                group)));
  }
}
