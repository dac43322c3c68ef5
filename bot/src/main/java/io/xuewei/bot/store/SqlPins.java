package io.xuewei.bot.store;

import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.chat.KnowledgeEntry;
import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The [Pins] in SQLite.
final class SqlPins implements Pins {

  private static final String OPEN =
      "select * from pin where ended_at is null and until >= ? order by id desc";

  private final Database database;

  SqlPins(Database database) {
    this.database = database;
  }

  @Override
  public List<Pin> on(LocalDate day) {
    return database.read(c -> on(c, day));
  }

  static List<Pin> on(Connection c, LocalDate day) throws SQLException {
    return Sql.list(c, OPEN, row -> pin(c, row), day.toString());
  }

  private static Pin pin(Connection c, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Pin(
        id,
        Sql.list(
            c,
            "select content from pin_question where pin_id = ? order by rowid",
            question -> question.getString("content"),
            id),
        List.of(Json.read(row.getString("quotes"), Quoted[].class)),
        LocalDate.parse(row.getString("until")),
        Optional.ofNullable(row.getString("member")));
  }

  /// The same quotes set once more answer one more question, until the new day. A question leaves
  /// the standard answer that it had before; one without questions is over.
  static void add(Connection c, KnowledgeEntry.Pinned pinned) throws SQLException {
    Sql.update(c, "delete from pin_question where content = ?", pinned.question());
    String quotes = Json.write(pinned.quotes());
    int renewed =
        Sql.update(
            c,
            "update pin set until = ? where quotes = ? and ended_at is null",
            pinned.until().toString(),
            quotes);
    if (renewed == 0) {
      insert(c, pinned, quotes);
    }
    Sql.update(
        c,
        """
        insert into pin_question (pin_id, content)
        select max(id), ? from pin where quotes = ? and ended_at is null
        """,
        pinned.question(),
        quotes);
    Sql.update(
        c,
        """
        update pin set ended_at = ?
        where ended_at is null and id not in (select pin_id from pin_question)
        """,
        pinned.at().toEpochMilli());
  }

  private static void insert(Connection c, KnowledgeEntry.Pinned pinned, String quotes)
      throws SQLException {
    Sql.update(
        c,
        "insert into pin (channel, member, at, until, quotes) values (?, ?, ?, ?, ?)",
        pinned.by().channel(),
        pinned.by().code(),
        pinned.at().toEpochMilli(),
        pinned.until().toString(),
        quotes);
  }

  static void end(Connection c, KnowledgeEntry.Unpinned unpinned) throws SQLException {
    Sql.update(
        c,
        "update pin set ended_at = ? where id = ? and ended_at is null",
        unpinned.at().toEpochMilli(),
        unpinned.pin());
  }
}
