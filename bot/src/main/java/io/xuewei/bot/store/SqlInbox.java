package io.xuewei.bot.store;

import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/// The [Inbox] in SQLite.
final class SqlInbox implements Inbox {

  private final Database database;
  private final InstantSource clock;

  SqlInbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean accept(Message message) {
    long now = clock.millis();
    String content = Json.of(message);
    return database.write(connection -> store(connection, message, content, now));
  }

  private static boolean store(Connection connection, Message message, String content, long now)
      throws SQLException {
    int stored =
        Sql.update(
            connection,
            """
            insert into message (channel, dedupe_key, accepted_at, content) values (?, ?, ?, ?)
            on conflict (channel, dedupe_key) do nothing
            """,
            message.channel(),
            message.dedupeKey(),
            now,
            content);
    if (stored == 0) {
      return false;
    }
    Sql.update(
        connection,
        """
        insert into job (message_id, channel, room, due_at)
        select id, channel, ?, accepted_at from message where channel = ? and dedupe_key = ?
        """,
        message.room().id(),
        message.channel(),
        message.dedupeKey());
    SqlWindows.add(connection, message);
    SqlGroups.heard(connection, message, now);
    return true;
  }
}
