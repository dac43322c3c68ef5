package io.xuewei.bot.store;

import io.xuewei.bot.chat.Confirmations;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The [Confirmations] in SQLite.
final class SqlConfirmations implements Confirmations {

  private final Database database;

  SqlConfirmations(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Order> waiting(Place place, Member member, Instant since) {
    return database.read(c ->
        Sql.first(
            c,
            """
            select kind, arguments from pending
            where channel = ? and room = ? and member = ? and at >= ?
            """,
            SqlConfirmations::order,
            place.channel(),
            place.room(),
            member.code(),
            since.toEpochMilli()));
  }

  /// The order in a row.
  static Order order(ResultSet row) throws SQLException {
    return new Order(
        Order.Kind.valueOf(row.getString("kind")), Json.strings(row.getString("arguments")));
  }
}
