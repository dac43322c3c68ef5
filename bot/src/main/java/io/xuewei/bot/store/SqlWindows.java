package io.xuewei.bot.store;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.chat.Windows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The [Windows] in SQLite. What is closed or used up is deleted, its address with it.
final class SqlWindows implements Windows {

  /// A window that closes within this is not begun with.
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final String OF_THE_MESSAGE =
      """
      select * from reply_window
      where channel = ? and room = ? and message = ? and claimed < uses and closes_at > ?
      order by id limit 1
      """;

  /// Those of its own message first. A message that is to be answered, or whose reply is not out,
  /// needs its windows itself.
  private static final String OF_THE_ROOM =
      """
      select * from reply_window w
      where channel = ?1 and room = ?2 and claimed < uses and closes_at > ?4
      and not exists (
        select 1 from job where message_id = w.accepted and status = 'waiting')
      and not exists (
        select 1 from part where status = 'waiting' and channel = ?1 and room = ?2
        and in_reply_to = w.message and until_at is null)
      order by message = ?3 desc, accepted desc, id limit 1
      """;

  private final Database database;

  SqlWindows(Database database) {
    this.database = database;
  }

  /// Keeps the windows of a message. Part of the transaction that accepts it.
  static void add(Connection c, Message message) throws SQLException {
    for (ReplyWindow window : message.windows()) {
      Sql.update(
          c,
          """
          insert into reply_window (accepted, channel, room, message, kind, address, closes_at, uses)
          select id, channel, ?, ?, ?, ?, ?, ? from message where channel = ? and dedupe_key = ?
          """,
          message.room().id(),
          message.id(),
          window.kind(),
          window.address(),
          window.closes().toEpochMilli(),
          window.uses(),
          message.channel(),
          message.dedupeKey());
    }
  }

  @Override
  public Optional<Way.Within> claim(Part part, Instant now) {
    String any = "select 1 from reply_window where channel = ? and room = ? limit 1";
    boolean some =
        database
            .read(c -> Sql.first(c, any, row -> row.getInt(1), part.channel(), part.roomId()))
            .isPresent();
    return some ? database.write(c -> claim(c, part, now)) : Optional.empty();
  }

  private static Optional<Way.Within> claim(Connection c, Part part, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "delete from reply_window where channel = ? and room = ? and closes_at <= ?",
        part.channel(),
        part.roomId(),
        now.toEpochMilli());
    Optional<Way.Within> claimed =
        Sql.first(
            c,
            """
            select w.*, part.window_use from part join reply_window w on w.id = part.window_id
            where part.id = ?
            """,
            row -> within(row, row.getInt("window_use")),
            part.id());
    return claimed.isPresent() ? claimed : next(c, part, now.plus(MARGIN));
  }

  private static Optional<Way.Within> next(Connection c, Part part, Instant beyond)
      throws SQLException {
    Optional<Candidate> found =
        Sql.first(
            c,
            part.until().isPresent() ? OF_THE_ROOM : OF_THE_MESSAGE,
            row -> new Candidate(row.getLong("id"), within(row, row.getInt("claimed") + 1)),
            part.channel(),
            part.roomId(),
            part.inReplyTo(),
            beyond.toEpochMilli());
    if (found.isPresent()) {
      Candidate candidate = found.get();
      Sql.update(c, "update reply_window set claimed = claimed + 1 where id = ?", candidate.id());
      Sql.update(
          c,
          "update part set window_id = ?, window_use = ? where id = ?",
          candidate.id(),
          candidate.way().use(),
          part.id());
    }
    return found.map(Candidate::way);
  }

  private record Candidate(long id, Way.Within way) {}

  private static Way.Within within(ResultSet row, int use) throws SQLException {
    var window =
        new ReplyWindow(
            row.getString("kind"),
            row.getString("address"),
            Instant.ofEpochMilli(row.getLong("closes_at")),
            row.getInt("uses"));
    return new Way.Within(window, row.getString("message"), use);
  }

  @Override
  public void close(Part part) {
    database.write(c ->
        Sql.update(
            c,
            "delete from reply_window where id = (select window_id from part where id = ?)",
            part.id()));
  }

  /// Deletes what is used up: no part that waits needs it for another attempt. Part of the
  /// transaction that ends parts.
  static void prune(Connection c, Place place) throws SQLException {
    Sql.update(
        c,
        """
        delete from reply_window where channel = ? and room = ? and claimed >= uses
        and id not in (
          select window_id from part where status = 'waiting' and window_id is not null)
        """,
        place.channel(),
        place.room());
  }
}
