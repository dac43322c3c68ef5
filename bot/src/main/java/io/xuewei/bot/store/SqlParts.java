package io.xuewei.bot.store;

import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Parts;
import io.xuewei.bot.chat.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The [Parts] in SQLite.
final class SqlParts implements Parts {

  private final Database database;

  SqlParts(Database database) {
    this.database = database;
  }

  /// Adds the parts of a reply. Part of the transaction that ends a job.
  static void add(Connection c, List<Part> parts, long now) throws SQLException {
    for (Part part : parts) {
      Sql.update(
          c,
          """
          insert into part (id, channel, room, in_reply_to, content, number, of_parts, due_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          part.id(),
          part.channel(),
          part.roomId(),
          part.inReplyTo(),
          Json.of(part),
          part.number(),
          part.of(),
          now);
    }
  }

  @Override
  public List<Place> dueRooms(Instant now) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select distinct channel, room from part where status = 'waiting' and due_at <= ?
            """,
            row -> new Place(row.getString("channel"), row.getString("room")),
            now.toEpochMilli()));
  }

  @Override
  public Optional<Waiting> next(Place place, Instant now) {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select * from part where status = 'waiting' and channel = ? and room = ?
                order by seq limit 1
                """,
                SqlParts::due,
                place.channel(),
                place.room()))
        .filter(due -> due.at() <= now.toEpochMilli())
        .map(Due::waiting);
  }

  private record Due(Waiting waiting, long at) {}

  private static Due due(ResultSet row) throws SQLException {
    var content = Json.read(row.getString("content"), Json.PartContent.class);
    var part =
        new Part(
            row.getString("id"),
            row.getString("channel"),
            row.getString("room"),
            row.getString("in_reply_to"),
            content.text(),
            row.getInt("number"),
            row.getInt("of_parts"),
            content.references(),
            content.until());
    return new Due(new Waiting(part, row.getInt("tries")), row.getLong("due_at"));
  }

  @Override
  public void sent(Part part, Instant at) {
    database.write(c ->
        Sql.update(
            c,
            """
            update part set status = 'sent', tries = tries + 1, ended_at = ?, content = null
            where id = ?
            """,
            at.toEpochMilli(),
            part.id()));
  }

  @Override
  public void postpone(Part part, Instant due, String reason) {
    database.write(c ->
        Sql.update(
            c,
            "update part set tries = tries + 1, due_at = ?, problem = ? where id = ?",
            due.toEpochMilli(),
            reason,
            part.id()));
  }

  @Override
  public void giveUp(Part part, Instant at, String reason) {
    database.write(c ->
        Sql.update(
            c,
            """
            update part set status = 'failed', tries = tries + 1, ended_at = ?, problem = ?,
              content = null
            where status = 'waiting' and channel = ? and room = ? and in_reply_to = ?
            """,
            at.toEpochMilli(),
            reason,
            part.channel(),
            part.roomId(),
            part.inReplyTo()));
  }
}
