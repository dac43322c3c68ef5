package io.xuewei.bot.store;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.roster.Doubt;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.RosterBook;
import io.xuewei.bot.roster.RosterMember;
import io.xuewei.bot.roster.StandingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The [RosterBook] in SQLite.
final class SqlRosterBook implements RosterBook {

  private static final String DOUBT =
      "select id, group_id, channel, code, person_id, said, content, at from doubt ";

  private final Database database;

  SqlRosterBook(Database database) {
    this.database = database;
  }

  @Override
  public List<RosterMember> members(String group, LocalDate on) {
    return database.read(c -> SqlMembers.of(c, group, on));
  }

  @Override
  public Set<StandingKind> standings(String person, String group, LocalDate on) {
    List<StandingKind> kinds =
        database.read(c ->
            Sql.list(
                c,
                """
                select kind from standing where group_id = ? and person_id = ?
                and since <= ? and (until is null or until >= ?)
                """,
                row -> StandingKind.valueOf(row.getString(1)),
                group,
                person,
                on.toString(),
                on.toString()));
    var standings = EnumSet.noneOf(StandingKind.class);
    standings.addAll(kinds);
    return standings;
  }

  @Override
  public List<String> homes(String person, LocalDate on) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select distinct group_id from membership where person_id = ? and home_group_id is null
            and since <= ? and (until is null or until >= ?) order by id
            """,
            row -> row.getString(1),
            person,
            on.toString(),
            on.toString()));
  }

  @Override
  public List<Person> unlinked(String group, String name, String channel, LocalDate on) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select id, name from person p where name = ? and exists
              (select 1 from membership m where m.person_id = p.id and group_id = ?
                and since <= ? and (until is null or until >= ?))
            and not exists (select 1 from account a where a.person_id = p.id and channel = ?)
            order by created_at, id
            """,
            row -> new Person(row.getString(1), row.getString(2)),
            name,
            group,
            on.toString(),
            on.toString(),
            channel));
  }

  @Override
  public List<Group> named(String idOrTitle) {
    return database.read(c ->
        Sql.list(
            c,
            SqlDirectory.GROUP
                + """
                where closed_at is null and (id = ? or (title = ?
                  and not exists (select 1 from study_group where id = ?)))
                order by id
                """,
            SqlDirectory::group,
            idOrTitle,
            idOrTitle,
            idOrTitle));
  }

  @Override
  public List<Group> organisedBy(String person) {
    return database.read(c ->
        Sql.list(
            c,
            SqlDirectory.GROUP
                + """
                where closed_at is null and (select role from appointment a
                  where a.group_id = g.id and a.person_id = ? order by a.id desc limit 1)
                  in ('ORGANISER', 'ADMIN') order by title, id
                """,
            SqlDirectory::group,
            person));
  }

  @Override
  public boolean doubted(String group, Member member) {
    return database
        .read(c ->
            Sql.first(
                c,
                "select 1 from doubt where channel = ? and code = ? and group_id = ?",
                row -> row.getInt(1),
                member.channel(),
                member.code(),
                group))
        .isPresent();
  }

  @Override
  public List<Doubt> doubts(String group) {
    return database.read(c ->
        Sql.list(
            c,
            DOUBT + "where group_id = ? and settled_at is null and code is not null order by id",
            SqlRosterBook::doubt,
            group));
  }

  @Override
  public List<Doubt> unasked(int most) {
    return database.read(c ->
        Sql.list(
            c,
            DOUBT
                + """
                where asked_at is null and settled_at is null and code is not null
                order by id limit ?
                """,
            SqlRosterBook::doubt,
            most));
  }

  private static Doubt doubt(ResultSet row) throws SQLException {
    return new Doubt(
        row.getLong("id"),
        row.getString("group_id"),
        new Member(row.getString("channel"), row.getString("code")),
        row.getString("person_id"),
        row.getString("said"),
        List.of(Json.read(row.getString("content"), String[].class)),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  @Override
  public Optional<String> note(String person) {
    return database.read(c ->
        Sql.first(
            c,
            "select note from person where id = ? and note is not null",
            row -> row.getString(1),
            person));
  }

  @Override
  public Optional<String> unitName(String unit) {
    return database.read(
        c -> Sql.first(c, "select name from unit where id = ?", row -> row.getString(1), unit));
  }
}
