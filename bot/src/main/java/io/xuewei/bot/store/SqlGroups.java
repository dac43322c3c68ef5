package io.xuewei.bot.store;

import io.xuewei.bot.chat.Groups;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The [Groups] in SQLite: table `reach`.
///
/// A group gets its row when somebody speaks there; the one group of a channel that only pushes,
/// whose room has no id, when something is sent there. A conversation of two gets none.
final class SqlGroups implements Groups {

  private final Database database;

  SqlGroups(Database database) {
    this.database = database;
  }

  /// Somebody spoke: perhaps the group takes something unasked again. Part of the transaction that
  /// accepts the message.
  static void heard(Connection c, Message message, long now) throws SQLException {
    if (message.room().direct()) {
      return;
    }
    Sql.update(
        c,
        """
        insert into reach (channel, room, title, heard_at) values (?, ?, ?, ?)
        on conflict (channel, room) do update set
          heard_at = excluded.heard_at,
          title = case when excluded.title = '' then title else excluded.title end,
          pushable_at = case pushable when 'NO' then null else pushable_at end,
          pushable_why = null,
          pushable = case pushable when 'NO' then 'UNKNOWN' else pushable end
        """,
        message.channel(),
        message.room().id(),
        message.room().title(),
        now);
  }

  /// Something got through. Part of the transaction that stores the receipt.
  static void reached(Connection c, Place place, Way way, Instant at) throws SQLException {
    nameless(c, place);
    long now = at.toEpochMilli();
    Sql.update(
        c,
        "update reach set sent_at = ? where channel = ? and room = ?",
        now,
        place.channel(),
        place.room());
    if (way instanceof Way.Push) {
      learn(c, place, "YES", at, null);
    }
  }

  /// Something went wrong. Part of the transaction that notes it at the part.
  static void failed(Connection c, Place place, Instant at, String why) throws SQLException {
    nameless(c, place);
    Sql.update(
        c,
        "update reach set failed_at = ?, failed_why = ? where channel = ? and room = ?",
        at.toEpochMilli(),
        why,
        place.channel(),
        place.room());
  }

  private static void nameless(Connection c, Place place) throws SQLException {
    if (place.room().isEmpty()) {
      Sql.update(
          c,
          "insert into reach (channel, room, title) values (?, '', '') on conflict do nothing",
          place.channel());
    }
  }

  private static void learn(
      Connection c, Place place, String pushable, Instant at, @Nullable String why)
      throws SQLException {
    Sql.update(
        c,
        """
        update reach set pushable = ?, pushable_at = ?, pushable_why = ?
        where channel = ? and room = ?
        """,
        pushable,
        at.toEpochMilli(),
        why,
        place.channel(),
        place.room());
  }

  @Override
  public void refused(Place place, Instant at, String why) {
    database.write(c -> {
      nameless(c, place);
      learn(c, place, "NO", at, why);
      return true;
    });
  }

  @Override
  public Optional<String> refusal(Place place, Instant since) {
    return database.read(c ->
        Sql.first(
            c,
            """
            select pushable_why from reach
            where channel = ? and room = ? and pushable = 'NO' and pushable_at > ?
            """,
            row -> row.getString(1),
            place.channel(),
            place.room(),
            since.toEpochMilli()));
  }

  @Override
  public boolean knows(Place place) {
    String sql = "select 1 from reach where channel = ? and room = ?";
    return database
        .read(c -> Sql.first(c, sql, row -> row.getInt(1), place.channel(), place.room()))
        .isPresent();
  }

  @Override
  public List<Reach> all() {
    return database.read(
        c -> Sql.list(c, "select * from reach order by channel, room", SqlGroups::reach));
  }

  private static Reach reach(ResultSet row) throws SQLException {
    var push =
        new Push(
            Pushable.valueOf(row.getString("pushable")), event(row, "pushable_at", "pushable_why"));
    return new Reach(
        new Place(row.getString("channel"), row.getString("room")),
        row.getString("title"),
        Sql.instant(row, "heard_at"),
        Sql.instant(row, "sent_at"),
        push,
        event(row, "failed_at", "failed_why"));
  }

  private static Optional<Event> event(ResultSet row, String at, String why) throws SQLException {
    String text = Optional.ofNullable(row.getString(why)).orElse("");
    return Sql.instant(row, at).map(moment -> new Event(moment, text));
  }
}
