package io.xuewei.bot.store;

import io.xuewei.bot.ledger.Enrolment;
import io.xuewei.bot.ledger.LedgerRows;
import io.xuewei.bot.ledger.RawLesson;
import io.xuewei.bot.ledger.Row;
import io.xuewei.bot.rule.Standing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The [LedgerRows] in SQLite: all that was written down, whether it still holds or not.
final class SqlLedger implements LedgerRows {

  /// Who belonged to a group on a day, and what they were besides. The last row of a kind that
  /// began by then decides; one that ends before it begins takes the kind back.
  private static final String ROSTER =
      """
      select p.id, coalesce(p.name, '') as name, m.home_group_id,
        (select group_concat(s.kind) from standing s
          where s.person_id = p.id and s.group_id = m.group_id and (s.until is null or s.until >= ?)
          and s.id = (select max(l.id) from standing l where l.person_id = s.person_id
            and l.group_id = s.group_id and l.kind = s.kind and l.since <= ?)) as kinds
      from membership m join person p on p.id = m.person_id
      where m.id in (select max(id) from membership
        where group_id = ? and since <= ? and (until is null or until >= ?) group by person_id)
      order by p.name, p.id
      """;

  private final Database database;

  SqlLedger(Database database) {
    this.database = database;
  }

  @Override
  public List<String> lessons(String group, Instant from, Instant to) {
    return database.read(c ->
        Sql.list(
            c,
            """
            select lesson_id from lesson_state
            where current = 1 and group_id = ? and starts_at >= ? and starts_at < ?
            order by starts_at, lesson_id
            """,
            row -> row.getString(1),
            group,
            from.toEpochMilli(),
            to.toEpochMilli()));
  }

  @Override
  public Optional<RawLesson> lesson(String id, LocalDate on) {
    return database.read(c -> {
      List<RawLesson.Stated> stated = stated(c, id);
      return stated.isEmpty() ? Optional.empty() : Optional.of(raw(c, id, stated, on));
    });
  }

  private static RawLesson raw(Connection c, String id, List<RawLesson.Stated> stated, LocalDate on)
      throws SQLException {
    String group = stated.getLast().lesson().group();
    Optional<String> content =
        Sql.first(
                c,
                "select content from lesson_state where lesson_id = ? order by id desc limit 1",
                row -> Optional.ofNullable(row.getString(1)),
                id)
            .flatMap(text -> text);
    return new RawLesson(
        organisation(c, group),
        stated,
        roster(c, group, on),
        isKept(c, group),
        rows(c, id),
        LedgerContent.body(content));
  }

  private static String organisation(Connection c, String group) throws SQLException {
    return Sql.first(
            c,
            """
            select coalesce(u.name, g.title) from study_group g left join unit u on u.id = g.unit_id
            where g.id = ?
            """,
            row -> row.getString(1),
            group)
        .orElse("");
  }

  private static boolean isKept(Connection c, String group) throws SQLException {
    return Sql.first(
            c,
            "select roster = 'KEPT' from study_group where id = ?",
            row -> row.getBoolean(1),
            group)
        .orElse(false);
  }

  private static List<RawLesson.Stated> stated(Connection c, String id) throws SQLException {
    return Sql.list(
        c,
        """
        select s.*, l.series_id, l.part, l.of_parts
        from lesson_state s join lesson l on l.id = s.lesson_id where s.lesson_id = ? order by s.id
        """,
        row ->
            new RawLesson.Stated(
                SqlLessons.lesson(row),
                Optional.ofNullable(row.getString("by_person_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                Optional.ofNullable(row.getString("message_id")),
                Optional.ofNullable(row.getString("why"))),
        id);
  }

  private static List<Enrolment> roster(Connection c, String group, LocalDate on)
      throws SQLException {
    String day = on.toString();
    return Sql.list(c, ROSTER, SqlLedger::enrolment, day, day, group, day, day);
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    String home = row.getString("home_group_id");
    String kinds = Objects.requireNonNullElse(row.getString("kinds"), "");
    Set<Standing> standings =
        Arrays.stream(kinds.split(","))
            .filter(kind -> !kind.isEmpty())
            .map(Standing::valueOf)
            .collect(Collectors.toSet());
    return new Enrolment(row.getString("id"), row.getString("name"), home != null, standings);
  }

  private static List<Row> rows(Connection c, String lesson) throws SQLException {
    return Sql.list(
        c,
        "select * from attendance where lesson_id = ? order by id",
        row -> new Row(SqlRegister.attendance(row), Instant.ofEpochMilli(row.getLong("at"))),
        lesson);
  }
}
