package io.xuewei.bot.store;

import io.xuewei.bot.answer.References;
import io.xuewei.bot.chat.KnowledgeEntry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what a turn brought about documents. Part of the transaction that ends a job.
final class KnowledgeEntries {

  private KnowledgeEntries() {}

  static void write(Connection c, KnowledgeEntry entry) throws SQLException {
    switch (entry) {
      case KnowledgeEntry.Cited cited -> cited(c, cited);
      case KnowledgeEntry.Rated rated -> rated(c, rated);
      case KnowledgeEntry.AskedBack asked -> askedBack(c, asked);
      case KnowledgeEntry.Settled settled -> forget(c, settled.place(), settled.member());
      case KnowledgeEntry.Ordered ordered -> ordered(c, ordered);
      case KnowledgeEntry.Pinned pinned -> SqlPins.add(c, pinned);
      case KnowledgeEntry.Unpinned unpinned -> SqlPins.end(c, unpinned);
      case KnowledgeEntry.Corrected corrected -> SqlQuotations.correct(c, corrected);
    }
  }

  /// A member has left the records: what names them goes. Work under way is done, and gone with its
  /// report.
  static void leave(Connection c, Member member) throws SQLException {
    String[] who = {member.channel(), member.code()};
    Sql.update(c, "delete from pending where channel = ? and member = ?", (Object[]) who);
    Sql.update(
        c,
        "update pin set channel = null, member = null where channel = ? and member = ?",
        (Object[]) who);
  }

  private static void cited(Connection c, KnowledgeEntry.Cited cited) throws SQLException {
    for (KnowledgeEntry.Quoted quoted : cited.quotes()) {
      var reference = quoted.reference();
      Sql.update(
          c,
          """
          insert into cited (channel, room, room_title, message_id, at, document, citation, version,
            start_at, end_at, quote, in_force)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          cited.place().channel(),
          cited.place().room(),
          cited.roomTitle(),
          cited.messageId(),
          cited.at().toEpochMilli(),
          reference.documentId(),
          References.cited(reference),
          quoted.version(),
          reference.start(),
          reference.end(),
          reference.quote(),
          quoted.inForce() ? 1 : 0);
    }
  }

  /// Notes it at the question that is kept; there is none when whoever asked refused.
  private static void rated(Connection c, KnowledgeEntry.Rated rated) throws SQLException {
    Sql.update(
        c,
        """
        update question set wrong_at = ?, correction = coalesce(?, correction)
        where id = (
          select id from question
          where content = ? and asked_at >= ?
          and (room is null or channel = ? and room = ?)
          order by id desc limit 1)
        """,
        rated.at().toEpochMilli(),
        rated.correction().orElse(null),
        rated.question(),
        rated.since().toEpochMilli(),
        rated.place().channel(),
        rated.place().room());
  }

  private static void askedBack(Connection c, KnowledgeEntry.AskedBack asked) throws SQLException {
    Sql.update(
        c,
        """
        insert into pending (channel, room, member, at, kind, arguments) values (?, ?, ?, ?, ?, ?)
        on conflict (channel, room, member) do update
        set at = excluded.at, kind = excluded.kind, arguments = excluded.arguments
        """,
        asked.place().channel(),
        asked.place().room(),
        asked.member().code(),
        asked.at().toEpochMilli(),
        asked.order().kind().name(),
        Json.write(asked.order().arguments()));
  }

  private static void forget(Connection c, Place place, Member member) throws SQLException {
    Sql.update(
        c,
        "delete from pending where channel = ? and room = ? and member = ?",
        place.channel(),
        place.room(),
        member.code());
  }

  private static void ordered(Connection c, KnowledgeEntry.Ordered ordered) throws SQLException {
    Sql.update(
        c,
        """
        insert into work (channel, room, member, message_id, at, kind, arguments)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        ordered.place().channel(),
        ordered.place().room(),
        ordered.by().code(),
        ordered.messageId(),
        ordered.at().toEpochMilli(),
        ordered.order().kind().name(),
        Json.write(ordered.order().arguments()));
  }
}
