package io.xuewei.bot.store;

import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.Role;
import io.xuewei.bot.roster.RosterMember;
import io.xuewei.bot.roster.StandingKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the people of a group with all that they are there, in one statement.
final class SqlMembers {

  private SqlMembers() {}

  static List<RosterMember> of(Connection c, String group, LocalDate on) throws SQLException {
    return Sql.list(
        c,
        """
        select p.id, p.name, p.note, m.since, m.until, m.home_group_id,
          (select role from appointment a where a.group_id = m.group_id and a.person_id = p.id
            order by a.id desc limit 1) as role,
          (select group_concat(distinct kind) from standing s where s.group_id = m.group_id
            and s.person_id = p.id and s.since <= ? and (s.until is null or s.until >= ?)) as kinds
        from membership m join person p on p.id = m.person_id
        where m.id in (select max(id) from membership where group_id = ?
          and (until is null or until >= since) group by person_id) and p.name is not null
        order by p.name, p.note, p.id
        """,
        SqlMembers::member,
        on.toString(),
        on.toString(),
        group);
  }

  private static RosterMember member(ResultSet row) throws SQLException {
    var term =
        new RosterMember.Term(
            LocalDate.parse(row.getString("since")),
            Optional.ofNullable(row.getString("until")).map(LocalDate::parse),
            Optional.ofNullable(row.getString("home_group_id")));
    return new RosterMember(
        new Person(row.getString("id"), row.getString("name")),
        Objects.requireNonNullElse(row.getString("note"), ""),
        term,
        Optional.ofNullable(row.getString("role")).map(Role::valueOf).orElse(Role.MEMBER),
        kinds(Objects.requireNonNullElse(row.getString("kinds"), "")));
  }

  private static Set<StandingKind> kinds(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(StandingKind::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
