package io.xuewei.bot.store;

import io.xuewei.bot.roster.Origin;
import io.xuewei.bot.roster.RosterEntry;
import io.xuewei.bot.roster.RosterMember;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/// Writes down who belongs where, as what. A row that no longer holds keeps who wrote it and when;
/// only its last day becomes one before the new row's first.
final class MembershipEntries {

  private MembershipEntries() {}

  static void write(Connection c, RosterEntry.Enrolled enrolled) throws SQLException {
    RosterMember.Term term = enrolled.term();
    Origin origin = enrolled.origin();
    Sql.update(
        c,
        """
        update membership set until = ?
        where person_id = ? and group_id = ? and (until is null or until >= ?)
        """,
        dayBefore(term.since()),
        enrolled.person(),
        enrolled.group(),
        term.since().toString());
    Sql.update(
        c,
        """
        insert into membership (person_id, group_id, home_group_id, since, until, source,
          by_person_id, at, message_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        enrolled.person(),
        enrolled.group(),
        term.home().orElse(null),
        term.since().toString(),
        term.until().map(LocalDate::toString).orElse(null),
        origin.source().name(),
        origin.by().orElse(null),
        origin.at().toEpochMilli(),
        origin.messageId().orElse(null));
  }

  static void write(Connection c, RosterEntry.Stands stands) throws SQLException {
    RosterEntry.Stay stay = stands.stay();
    Origin origin = stands.origin();
    Sql.update(
        c,
        """
        update standing set until = ? where group_id = ? and person_id = ? and kind = ?
        and (until is null or until >= ?)
        """,
        dayBefore(stay.since()),
        stands.group(),
        stands.person(),
        stay.kind().name(),
        stay.since().toString());
    Sql.update(
        c,
        """
        insert into standing (person_id, group_id, kind, since, until, by_person_id, at, message_id,
          why) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        stands.person(),
        stands.group(),
        stay.kind().name(),
        stay.since().toString(),
        stay.until().map(LocalDate::toString).orElse(null),
        origin.by().orElse(null),
        origin.at().toEpochMilli(),
        origin.messageId().orElse(null),
        stay.why().orElse(null));
  }

  static void write(Connection c, RosterEntry.Appointed appointed) throws SQLException {
    Origin origin = appointed.origin();
    Sql.update(
        c,
        """
        insert into appointment (person_id, group_id, role, by_person_id, at, message_id)
        values (?, ?, ?, ?, ?, ?)
        """,
        appointed.person(),
        appointed.group(),
        appointed.role().name(),
        origin.by().orElse(null),
        origin.at().toEpochMilli(),
        origin.messageId().orElse(null));
  }

  private static String dayBefore(LocalDate day) {
    return day.minusDays(1).toString();
  }
}
