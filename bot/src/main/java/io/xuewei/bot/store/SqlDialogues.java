package io.xuewei.bot.store;

import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import java.time.Instant;
import java.util.Optional;

/// The [Dialogues] in SQLite.
final class SqlDialogues implements Dialogues {

  private final Database database;

  SqlDialogues(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Dialogue> own(Place place, Member member, Instant since) {
    return first(
        """
        select content from dialogue where channel = ? and room = ? and member = ? and at >= ?
        """,
        place.channel(),
        place.room(),
        member.code(),
        since.toEpochMilli());
  }

  @Override
  public Optional<Dialogue> latest(Place place, Instant since) {
    return first(
        """
        select content from dialogue where channel = ? and room = ? and at >= ?
        order by at desc limit 1
        """,
        place.channel(),
        place.room(),
        since.toEpochMilli());
  }

  private Optional<Dialogue> first(String sql, Object... values) {
    return database
        .read(c -> Sql.first(c, sql, row -> row.getString(1), values))
        .map(json -> Json.read(json, Dialogue.class));
  }
}
