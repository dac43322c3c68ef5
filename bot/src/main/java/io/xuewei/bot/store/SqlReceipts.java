package io.xuewei.bot.store;

import io.xuewei.bot.chat.Problem;
import io.xuewei.bot.chat.Receipts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The [Receipts] in SQLite.
final class SqlReceipts implements Receipts {

  private static final String STATE =
      """
      case when status = 'waiting' then 'DELAYED' when moved_to is not null then 'MOVED'
      else upper(status) end
      """;

  private static final String WAITING =
      "status = 'waiting' and (tries > 0 or held_since is not null)";

  private final Database database;

  SqlReceipts(Database database) {
    this.database = database;
  }

  @Override
  public List<Receipt> list(Query query) {
    var all = new ArrayList<Receipt>();
    if (query.states().contains(State.DELAYED)) {
      all.addAll(rows(query, WAITING, "seq"));
    }
    if (all.size() < query.limit()) {
      all.addAll(rows(query, ended(query), "ended_at"));
    }
    return all.stream().limit(query.limit()).toList();
  }

  @Override
  public Unsent unsent() {
    String sql =
        """
        select count(*) filter (where status = 'waiting' and held_since is null) as waiting,
          count(*) filter (where status = 'waiting' and held_since is not null) as held,
          count(*) filter (where status = 'failed' and moved_to is null) as failed
        from part where status <> 'sent'
        """;
    return database.read(c -> Sql.first(c, sql, SqlReceipts::unsent)).orElse(Unsent.NONE);
  }

  private static Unsent unsent(ResultSet row) throws SQLException {
    return new Unsent(row.getLong("waiting"), row.getLong("held"), row.getLong("failed"));
  }

  private static String ended(Query query) {
    String states =
        query.states().stream()
            .filter(state -> state != State.DELAYED)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));
    long since = query.since().map(Instant::toEpochMilli).orElse(0L);
    return "ended_at >= %d and (%s) in (%s)".formatted(since, STATE, states);
  }

  private List<Receipt> rows(Query query, String which, String order) {
    String sql =
        """
        select part.*, %s as state, reach.title, reach.channel as known
        from part left join reach on reach.channel = part.channel and reach.room = part.room
        where (? is null or part.channel = ?) and %s order by %s desc limit ?
        """
            .formatted(STATE, which, order);
    String channel = query.channel().orElse(null);
    return database.read(
        c -> Sql.list(c, sql, SqlReceipts::receipt, channel, channel, query.limit()));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    boolean waits = state == State.DELAYED;
    var times =
        new Times(
            Instant.ofEpochMilli(row.getLong("created_at")),
            Sql.instant(row, "ended_at"),
            Sql.instant(row, "held_since"),
            waits ? Sql.instant(row, "due_at") : Optional.empty());
    return new Receipt(
        row.getString("id"),
        state,
        row.getString("channel"),
        group(row),
        times,
        row.getInt("tries"),
        state == State.SENT ? Optional.empty() : problem(row),
        Optional.ofNullable(row.getString("moved_to")));
  }

  private static Optional<Group> group(ResultSet row) throws SQLException {
    return row.getString("known") == null
        ? Optional.empty()
        : Optional.of(new Group(row.getString("room"), row.getString("title")));
  }

  /// Receipts of before there were kinds have none.
  private static Optional<Problem> problem(ResultSet row) throws SQLException {
    String why = row.getString("problem");
    String kind = Optional.ofNullable(row.getString("problem_kind")).orElse("UNREACHABLE");
    return why == null
        ? Optional.empty()
        : Optional.of(new Problem(Problem.Kind.valueOf(kind), why));
  }
}
