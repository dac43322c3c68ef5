package io.xuewei.bot.store;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Job;
import io.xuewei.bot.chat.Journal;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// The [Journal] in SQLite.
final class SqlJournal implements Journal {

  private final Database database;
  private final InstantSource clock;

  SqlJournal(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Place> dueRooms(Instant now) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select distinct channel, room from job where status = 'waiting' and due_at <= ?
            """,
            row -> new Place(row.getString("channel"), row.getString("room")),
            now.toEpochMilli()));
  }

  @Override
  public List<Job> next(Place place, Instant now, int most) {
    return database
        .read(c ->
            Sql.list(
                c,
                """
                select job.id, job.tries, job.due_at,
                  message.channel, message.dedupe_key, message.content, message.accepted_at
                from job join message on message.id = job.message_id
                where job.status = 'waiting' and job.channel = ? and job.room = ?
                order by job.id limit ?
                """,
                SqlJournal::due,
                place.channel(),
                place.room(),
                most))
        .stream()
        .takeWhile(due -> due.at() <= now.toEpochMilli())
        .map(Due::job)
        .toList();
  }

  @Override
  public int waiting(int limit) {
    String sql = "select count(*) n from (select 1 from job where status = 'waiting' limit ?)";
    return database.read(c -> Sql.first(c, sql, row -> row.getInt("n"), limit)).orElse(0);
  }

  private record Due(Job job, long at) {}

  private static Due due(ResultSet row) throws SQLException {
    var message =
        Json.message(
            row.getString("channel"), row.getString("dedupe_key"), row.getString("content"));
    Instant acceptedAt = Instant.ofEpochMilli(row.getLong("accepted_at"));
    var job = new Job(row.getLong("id"), message, acceptedAt, row.getInt("tries"));
    return new Due(job, row.getLong("due_at"));
  }

  @Override
  public void complete(Job job, List<Part> parts, List<Entry> entries) {
    long now = clock.millis();
    database.write(c -> {
      if (end(c, job, "done", now)) {
        SqlParts.add(c, parts, now);
        SqlParts.release(c, Place.of(job.message()), now);
        for (Entry entry : entries) {
          Entries.write(c, entry);
        }
      }
      return true;
    });
  }

  @Override
  public void postpone(Job job, Instant due) {
    database.write(c -> {
      for (Job each : withPieces(job)) {
        Sql.update(
            c,
            "update job set tries = tries + 1, due_at = ? where id = ? and status = 'waiting'",
            due.toEpochMilli(),
            each.id());
      }
      return true;
    });
  }

  @Override
  public void giveUp(Job job, List<Part> apology) {
    long now = clock.millis();
    database.write(c -> {
      if (end(c, job, "failed", now)) {
        SqlParts.add(c, apology, now);
        SqlParts.release(c, Place.of(job.message()), now);
      }
      return true;
    });
  }

  private static List<Job> withPieces(Job job) {
    return Stream.concat(Stream.of(job), job.pieces().stream()).toList();
  }

  /// Ends the job and its pieces.
  ///
  /// @return false when it had ended before
  private static boolean end(Connection c, Job job, String status, long now) throws SQLException {
    boolean ended = endOne(c, job, status, now);
    for (Job piece : job.pieces()) {
      if (ended) {
        endOne(c, piece, status, now);
      }
    }
    return ended;
  }

  /// Ends one job and forgets who said what where; the dedupe key and the times stay.
  private static boolean endOne(Connection c, Job job, String status, long now)
      throws SQLException {
    int ended =
        Sql.update(
            c,
            """
            update job set status = ?, tries = tries + 1, room = '', ended_at = ?
            where id = ? and status = 'waiting'
            """,
            status,
            now,
            job.id());
    Sql.update(
        c,
        """
        update message set content = null where id = (select message_id from job where id = ?)
        """,
        job.id());
    return ended == 1;
  }
}
