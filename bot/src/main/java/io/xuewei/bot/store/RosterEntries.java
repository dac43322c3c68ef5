package io.xuewei.bot.store;

import io.xuewei.bot.chat.Place;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.RosterEntry;
import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what is new about people and groups.
final class RosterEntries {

  private RosterEntries() {}

  static void write(Connection c, RosterEntry entry) throws SQLException {
    switch (entry) {
      case RosterEntry.Founded founded -> founded(c, founded);
      case RosterEntry.Met met ->
          Sql.update(
              c,
              "insert into person (id, name, created_at) values (?, ?, ?) on conflict do nothing",
              met.person().id(),
              met.person().name(),
              met.at().toEpochMilli());
      case RosterEntry.Linked linked -> linked(c, linked);
      case RosterEntry.Joined joined -> joined(c, joined);
      case RosterEntry.Opened opened -> opened(c, opened);
      case RosterEntry.Placed placed -> place(c, placed.place(), placed.group());
      case RosterEntry.Named named ->
          Sql.update(
              c,
              "update person set name = ?, note = ? where id = ? and erased_at is null",
              named.person().name(),
              named.note().isEmpty() ? null : named.note(),
              named.person().id());
      case RosterEntry.Enrolled enrolled -> MembershipEntries.write(c, enrolled);
      case RosterEntry.Stands stands -> MembershipEntries.write(c, stands);
      case RosterEntry.Appointed appointed -> MembershipEntries.write(c, appointed);
      case RosterEntry.Registered registered -> UnitEntries.write(c, registered);
      case RosterEntry.Covered covered -> UnitEntries.write(c, covered);
      case RosterEntry.Doubted doubted -> DoubtEntries.write(c, doubted);
      case RosterEntry.AskedAbout asked -> DoubtEntries.write(c, asked);
      case RosterEntry.Recognised recognised -> DoubtEntries.write(c, recognised);
    }
  }

  private static void founded(Connection c, RosterEntry.Founded founded) throws SQLException {
    Sql.update(
        c,
        """
        insert into study_group (id, title, unit_id, roster, created_at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        founded.group().id(),
        founded.group().title(),
        founded.group().unit().orElse(null),
        founded.group().kept() ? "KEPT" : "LEARNED",
        founded.at().toEpochMilli());
    place(c, founded.place(), founded.group().id());
  }

  private static void opened(Connection c, RosterEntry.Opened opened) throws SQLException {
    Group group = opened.group();
    Sql.update(
        c,
        """
        insert into study_group (id, title, unit_id, roster, created_at) values (?, ?, ?, ?, ?)
        on conflict (id) do update set
          unit_id = coalesce(excluded.unit_id, unit_id), roster = excluded.roster
        """,
        group.id(),
        group.title(),
        group.unit().orElse(null),
        group.kept() ? "KEPT" : "LEARNED",
        opened.at().toEpochMilli());
  }

  private static void place(Connection c, Place place, String group) throws SQLException {
    Sql.update(
        c,
        "insert into group_place (channel, room, group_id) values (?, ?, ?) on conflict do nothing",
        place.channel(),
        place.room(),
        group);
  }

  private static void linked(Connection c, RosterEntry.Linked linked) throws SQLException {
    Sql.update(
        c,
        """
        insert into account (channel, code, person_id, name, linked_at) values (?, ?, ?, ?, ?)
        on conflict (channel, code) do update set person_id = excluded.person_id,
          name = excluded.name, linked_at = excluded.linked_at
        """,
        linked.member().channel(),
        linked.member().code(),
        linked.person(),
        linked.shown(),
        linked.at().toEpochMilli());
  }

  private static void joined(Connection c, RosterEntry.Joined joined) throws SQLException {
    Sql.update(
        c,
        """
        insert into membership (person_id, group_id, since, source, at, message_id)
        values (?, ?, ?, 'CHAT', ?, ?)
        """,
        joined.person(),
        joined.group(),
        joined.since().toString(),
        joined.at().toEpochMilli(),
        joined.messageId());
  }
}
