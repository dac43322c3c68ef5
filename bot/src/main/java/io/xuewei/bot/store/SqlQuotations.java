package io.xuewei.bot.store;

import io.xuewei.bot.answer.Standing.Loss;
import io.xuewei.bot.chat.KnowledgeEntry;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.recall.Quotations;
import io.xuewei.bot.recall.RoomRecalls;
import io.xuewei.bot.recall.RoomRecalls.Recall;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The [Quotations] in SQLite.
final class SqlQuotations implements Quotations {

  private final Database database;

  SqlQuotations(Database database) {
    this.database = database;
  }

  @Override
  public long latest() {
    return database.read(c ->
        Sql.first(c, "select coalesce(max(id), 0) from cited", row -> row.getLong(1)).orElse(0L));
  }

  @Override
  public List<Quotation> after(long number) {
    return database.read(c ->
        Sql.list(
            c,
            "select distinct document, quote, in_force from cited where id > ?",
            row ->
                new Quotation(
                    row.getString("document"), row.getString("quote"), row.getInt("in_force") != 0),
            number));
  }

  @Override
  public void found(List<Outcome> outcomes, Instant at) {
    database.write(c -> {
      for (Outcome outcome : outcomes) {
        Optional<Loss> loss = outcome.loss();
        if (loss.isPresent()) {
          lost(c, outcome.quotation(), loss.get(), at);
        } else {
          stands(c, outcome.quotation());
        }
      }
      return true;
    });
  }

  private static void lost(Connection c, Quotation quotation, Loss loss, Instant at)
      throws SQLException {
    Sql.update(
        c,
        """
        insert into recall (cited_id, loss, found_at)
        select id, ?, ? from cited where document = ? and quote = ? and in_force = ?
        on conflict (cited_id) do update set loss = excluded.loss where corrected_at is null
        """,
        loss.name(),
        at.toEpochMilli(),
        quotation.documentId(),
        quotation.quote(),
        quotation.inForce() ? 1 : 0);
  }

  private static void stands(Connection c, Quotation quotation) throws SQLException {
    Sql.update(
        c,
        """
        delete from recall where corrected_at is null and cited_id in (
          select id from cited where document = ? and quote = ? and in_force = ?)
        """,
        quotation.documentId(),
        quotation.quote(),
        quotation.inForce() ? 1 : 0);
  }

  @Override
  public List<RoomRecalls> open() {
    List<InRoom> all =
        database.read(c ->
            Sql.list(
                c,
                """
                select cited.*, recall.loss from recall join cited on cited.id = recall.cited_id
                where corrected_at is null order by cited.id
                """,
                SqlQuotations::inRoom));
    var rooms = new LinkedHashMap<Place, List<InRoom>>();
    all.forEach(one -> rooms.computeIfAbsent(one.place(), _ -> new ArrayList<>()).add(one));
    return rooms.values().stream().map(SqlQuotations::room).toList();
  }

  private record InRoom(Place place, String title, Recall recall) {}

  private static RoomRecalls room(List<InRoom> all) {
    InRoom latest = all.getLast();
    return new RoomRecalls(
        latest.place(), latest.title(), all.stream().map(InRoom::recall).toList());
  }

  private static InRoom inRoom(ResultSet row) throws SQLException {
    var recall =
        new Recall(
            row.getLong("id"),
            row.getString("message_id"),
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("document"),
            row.getString("citation"),
            row.getString("quote"),
            Loss.valueOf(row.getString("loss")));
    var place = new Place(row.getString("channel"), row.getString("room"));
    return new InRoom(place, row.getString("room_title"), recall);
  }

  /// Tells the room, unless it was told of one of these before.
  static void correct(Connection c, KnowledgeEntry.Corrected corrected) throws SQLException {
    long at = corrected.at().toEpochMilli();
    int open = 0;
    for (long recall : corrected.recalls()) {
      open +=
          Sql.list(
                  c,
                  "select 1 from recall where cited_id = ? and corrected_at is null",
                  row -> row.getInt(1),
                  recall)
              .size();
    }
    if (open < corrected.recalls().size()) {
      return;
    }
    for (long recall : corrected.recalls()) {
      Sql.update(c, "update recall set corrected_at = ? where cited_id = ?", at, recall);
    }
    SqlParts.add(c, corrected.parts(), at);
  }
}
