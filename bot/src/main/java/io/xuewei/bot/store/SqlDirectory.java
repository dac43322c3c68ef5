package io.xuewei.bot.store;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The [Directory] in SQLite.
final class SqlDirectory implements Directory {

  static final String GROUP = "select g.id, g.title, g.roster, g.unit_id from study_group g ";
  private static final String PERSON = "select p.id, p.name from person p ";

  private final Database database;

  SqlDirectory(Database database) {
    this.database = database;
  }

  static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getString("id"),
        row.getString("title"),
        row.getString("roster").equals("KEPT"),
        Optional.ofNullable(row.getString("unit_id")));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getString("id"), Objects.requireNonNullElse(row.getString("name"), ""));
  }

  @Override
  public Optional<Group> groupAt(Place place) {
    return database.read(c ->
        Sql.first(
            c,
            GROUP
                + """
                join group_place on group_id = g.id
                where channel = ? and room = ? and closed_at is null
                """,
            SqlDirectory::group,
            place.channel(),
            place.room()));
  }

  @Override
  public Optional<Group> group(String id) {
    return database.read(c -> Sql.first(c, GROUP + "where id = ?", SqlDirectory::group, id));
  }

  @Override
  public List<Group> groups() {
    return database.read(c ->
        Sql.list(c, GROUP + "where closed_at is null order by title, id", SqlDirectory::group));
  }

  @Override
  public List<Place> places(String group) {
    return database.read(c ->
        Sql.list(
            c,
            "select channel, room from group_place where group_id = ? order by channel, room",
            row -> new Place(row.getString(1), row.getString(2)),
            group));
  }

  @Override
  public Optional<Person> person(Member member) {
    return database.read(c ->
        Sql.first(
            c,
            PERSON + "join account a on a.person_id = p.id where a.channel = ? and a.code = ?",
            SqlDirectory::person,
            member.channel(),
            member.code()));
  }

  @Override
  public Optional<Person> person(String id) {
    return database.read(c -> Sql.first(c, PERSON + "where id = ?", SqlDirectory::person, id));
  }

  @Override
  public List<Member> accounts(String person) {
    return database.read(c ->
        Sql.list(
            c,
            "select channel, code from account where person_id = ? order by channel, code",
            row -> new Member(row.getString(1), row.getString(2)),
            person));
  }

  @Override
  public List<Person> roster(String group, LocalDate on) {
    return database.read(c ->
        Sql.list(
            c,
            PERSON
                + """
                where id in (select person_id from membership
                  where group_id = ? and since <= ? and (until is null or until >= ?))
                order by name, id
                """,
            SqlDirectory::person,
            group,
            on.toString(),
            on.toString()));
  }

  @Override
  public boolean belongs(String person, String group, LocalDate on) {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select 1 from membership where person_id = ? and group_id = ?
                and since <= ? and (until is null or until >= ?)
                """,
                row -> row.getInt(1),
                person,
                group,
                on.toString(),
                on.toString()))
        .isPresent();
  }

  @Override
  public Role role(String person, String group) {
    return database
        .read(c ->
            Sql.first(
                c,
                """
                select role from appointment where person_id = ? and group_id = ?
                order by id desc limit 1
                """,
                row -> Role.valueOf(row.getString(1)),
                person,
                group))
        .orElse(Role.MEMBER);
  }
}
