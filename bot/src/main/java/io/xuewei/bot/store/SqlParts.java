package io.xuewei.bot.store;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Parts;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Problem;
import io.xuewei.bot.chat.Way;
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

  /// Adds the parts of a reply or notice. Part of the transaction that ends what brought it about.
  static void add(Connection c, List<Part> parts, long now) throws SQLException {
    for (Part part : parts) {
      Sql.update(
          c,
          """
          insert into part (id, channel, room, in_reply_to, content, number, of_parts, due_at,
            created_at, saying, until_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          part.id(),
          part.channel(),
          part.roomId(),
          part.inReplyTo(),
          Json.of(part),
          part.number(),
          part.of(),
          now,
          now,
          parts.getFirst().id(),
          part.until().map(Instant::toEpochMilli).orElse(null));
    }
  }

  /// Puts the held notices of a room behind what is waiting there: something has happened in it
  /// that may have opened a way. Part of the transaction that ends a turn.
  static void release(Connection c, Place place, long now) throws SQLException {
    behind(
        c,
        Sql.list(
            c,
            """
            select id from part where status = 'waiting' and channel = ? and room = ?
            and held_since is not null order by seq
            """,
            row -> row.getString(1),
            place.channel(),
            place.room()),
        now);
  }

  private static void behind(Connection c, List<String> ids, long now) throws SQLException {
    for (String id : ids) {
      Sql.update(
          c,
          """
          update part set seq = (select max(seq) + 1 from part), held_since = null, due_at = ?
          where id = ?
          """,
          now,
          id);
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
                and (held_since is null or due_at <= ?)
                order by seq limit 1
                """,
                SqlParts::due,
                place.channel(),
                place.room(),
                now.toEpochMilli()))
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
            content.called(),
            Sql.instant(row, "until_at"));
    var problem = Optional.ofNullable(row.getString("problem"));
    return new Due(new Waiting(part, row.getInt("tries"), problem), row.getLong("due_at"));
  }

  @Override
  public List<String> queue(List<Part> parts, Instant at) {
    return database.write(c -> {
      String first = parts.getFirst().id();
      if (said(c, first).isEmpty()) {
        add(c, parts, at.toEpochMilli());
      }
      return said(c, first);
    });
  }

  @Override
  public void queue(List<List<Part>> notices, List<? extends Entry> entries, Instant at) {
    database.write(c -> {
      for (List<Part> parts : notices) {
        if (said(c, parts.getFirst().id()).isEmpty()) {
          add(c, parts, at.toEpochMilli());
        }
      }
      for (Entry entry : entries) {
        Entries.write(c, entry);
      }
      return true;
    });
  }

  /// The ids of a reply's or notice's parts.
  private static List<String> said(Connection c, String first) throws SQLException {
    String sql = "select id from part where saying = ? order by number";
    return Sql.list(c, sql, row -> row.getString(1), first);
  }

  @Override
  public void sent(Part part, Way way, Instant at) {
    Place place = Place.of(part);
    database.write(c -> {
      Sql.update(
          c,
          """
          update part set status = 'sent', tries = tries + 1, ended_at = ?, held_since = null,
            content = null
          where id = ?
          """,
          at.toEpochMilli(),
          part.id());
      SqlGroups.reached(c, place, way, at);
      if (way instanceof Way.Within) {
        SqlWindows.prune(c, place);
      }
      return true;
    });
  }

  @Override
  public void delay(Part part, Instant due) {
    database.write(c ->
        Sql.update(c, "update part set due_at = ? where id = ?", due.toEpochMilli(), part.id()));
  }

  @Override
  public void postpone(Part part, Instant at, Instant due, Problem problem) {
    database.write(c -> {
      Sql.update(
          c,
          """
          update part set tries = tries + 1, due_at = ?, held_since = null, problem = ?,
            problem_kind = ?
          where id = ?
          """,
          due.toEpochMilli(),
          problem.why(),
          problem.kind().name(),
          part.id());
      SqlGroups.failed(c, Place.of(part), at, problem.why());
      return true;
    });
  }

  @Override
  public void hold(Part notice, Instant at, Instant again, Problem problem) {
    database.write(c -> {
      if (replyBehind(c, notice)) {
        behind(c, waiting(c, notice), at.toEpochMilli());
        return true;
      }
      return Sql.update(
              c,
              """
              update part set held_since = coalesce(held_since, ?), due_at = ?, problem = ?,
                problem_kind = ?, tries = tries + (id = ? and ? <> 'NO_WAY')
              where status = 'waiting' and saying = (select saying from part where id = ?)
              """,
              at.toEpochMilli(),
              again.toEpochMilli(),
              problem.why(),
              problem.kind().name(),
              notice.id(),
              problem.kind().name(),
              notice.id())
          > 0;
    });
  }

  /// Whether a reply waits behind a notice.
  private static boolean replyBehind(Connection c, Part notice) throws SQLException {
    String sql =
        """
        select 1 from part where status = 'waiting' and channel = ? and room = ?
        and until_at is null and seq > (select seq from part where id = ?) limit 1
        """;
    return Sql.first(c, sql, row -> row.getInt(1), notice.channel(), notice.roomId(), notice.id())
        .isPresent();
  }

  /// What waits of the notice that a part belongs to.
  private static List<String> waiting(Connection c, Part notice) throws SQLException {
    String sql =
        """
        select id from part where status = 'waiting'
        and saying = (select saying from part where id = ?) order by seq
        """;
    return Sql.list(c, sql, row -> row.getString(1), notice.id());
  }

  @Override
  public void replace(Part part, List<Part> others, Instant at, Problem problem) {
    String to = others.getFirst().channel();
    database.write(c -> {
      int moved =
          Sql.update(
              c,
              """
              update part set status = 'failed', ended_at = ?, problem = ?, problem_kind = ?,
                moved_to = ?, held_since = null, content = null
              where id = ? and status = 'waiting'
              """,
              at.toEpochMilli(),
              problem.why(),
              problem.kind().name(),
              to,
              part.id());
      if (moved == 1) {
        add(c, others, at.toEpochMilli());
      }
      return true;
    });
  }

  @Override
  public void giveUp(Part part, Instant at, Problem problem) {
    Place place = Place.of(part);
    database.write(c -> {
      Sql.update(
          c,
          """
          update part set status = 'failed', tries = tries + 1, ended_at = ?, problem = ?,
            problem_kind = ?, held_since = null, content = null
          where status = 'waiting' and saying = (select saying from part where id = ?)
          """,
          at.toEpochMilli(),
          problem.why(),
          problem.kind().name(),
          part.id());
      SqlGroups.failed(c, place, at, problem.why());
      SqlWindows.prune(c, place);
      return true;
    });
  }
}
