package io.xuewei.bot.store;

import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Consents;
import io.xuewei.bot.chat.Member;

/// The [Consents] in SQLite.
final class SqlConsents implements Consents {

  private final Database database;

  SqlConsents(Database database) {
    this.database = database;
  }

  @Override
  public Choice of(Member member) {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select choice from consent where channel = ? and member = ?
                order by id desc limit 1
                """,
                row -> Choice.valueOf(row.getString(1)),
                member.channel(),
                member.code()))
        .orElse(Choice.UNNAMED);
  }
}
