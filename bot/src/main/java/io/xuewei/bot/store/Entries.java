package io.xuewei.bot.store;

import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.KnowledgeEntry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.StudyEntry;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what a turn brought. Part of the transaction that ends a job.
final class Entries {

  private Entries() {}

  static void write(Connection c, Entry entry) throws SQLException {
    switch (entry) {
      case Entry.Asked asked -> asked(c, asked);
      case Entry.Remembered remembered -> remembered(c, remembered);
      case Entry.Chosen chosen -> chosen(c, chosen);
      case KnowledgeEntry knowledge -> KnowledgeEntries.write(c, knowledge);
      case StudyEntry study -> StudyEntries.write(c, study);
    }
  }

  private static void asked(Connection c, Entry.Asked asked) throws SQLException {
    Sql.update(
        c,
        """
        insert into question (asked_at, channel, room, member_channel, member, content,
          outcome, confidence, passages)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        asked.at().toEpochMilli(),
        asked.room().map(Place::channel).orElse(null),
        asked.room().map(Place::room).orElse(null),
        asked.member().map(Member::channel).orElse(null),
        asked.member().map(Member::code).orElse(null),
        asked.text().orElse(null),
        asked.ending().outcome(),
        asked.ending().confidence(),
        Json.write(asked.ending().passageIds()));
  }

  private static void remembered(Connection c, Entry.Remembered remembered) throws SQLException {
    Sql.update(
        c,
        """
        insert into dialogue (channel, room, member, at, content) values (?, ?, ?, ?, ?)
        on conflict (channel, room, member)
        do update set at = excluded.at, content = excluded.content
        """,
        remembered.place().channel(),
        remembered.place().room(),
        remembered.member().code(),
        remembered.at().toEpochMilli(),
        Json.write(remembered.dialogue()));
  }

  private static void chosen(Connection c, Entry.Chosen chosen) throws SQLException {
    Member member = chosen.member();
    Sql.update(
        c,
        "insert into consent (channel, member, choice, at) values (?, ?, ?, ?)",
        member.channel(),
        member.code(),
        chosen.choice().name(),
        chosen.at().toEpochMilli());
    if (chosen.choice() == Choice.NOTHING) {
      forgetWhoAsked(c, member);
      forgetDialogue(c, member);
      KnowledgeEntries.leave(c, member);
    }
  }

  private static void forgetWhoAsked(Connection c, Member member) throws SQLException {
    Sql.update(
        c,
        """
        update question set channel = null, room = null, member_channel = null, member = null
        where member_channel = ? and member = ?
        """,
        member.channel(),
        member.code());
  }

  private static void forgetDialogue(Connection c, Member member) throws SQLException {
    Sql.update(
        c,
        "delete from dialogue where channel = ? and member = ?",
        member.channel(),
        member.code());
  }
}
