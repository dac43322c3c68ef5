package io.xuewei.bot.store;

import io.xuewei.bot.ledger.FileLinks;
import io.xuewei.bot.ledger.LedgerEntry;
import io.xuewei.bot.ledger.Offer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The [FileLinks] in SQLite.
final class SqlFileLinks implements FileLinks {

  private final Database database;

  SqlFileLinks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Offer> take(String secret, Instant now) {
    String code = FileLinks.hash(secret);
    return database.write(c -> {
      Optional<Offer> offer =
          Sql.first(
                  c,
                  """
                  select file from file_link where code = ? and fetched_at is null and ends_at > ?
                  """,
                  row -> row.getString(1),
                  code,
                  now.toEpochMilli())
              .flatMap(Offer::read);
      if (offer.isPresent()) {
        Sql.update(
            c, "update file_link set fetched_at = ? where code = ?", now.toEpochMilli(), code);
      }
      return offer;
    });
  }

  static void write(Connection c, LedgerEntry entry) throws SQLException {
    switch (entry) {
      case LedgerEntry.Offered offered ->
          Sql.update(
              c,
              "insert into file_link (code, person_id, file, at, ends_at) values (?, ?, ?, ?, ?)",
              offered.code(),
              offered.person(),
              offered.file(),
              offered.at().toEpochMilli(),
              offered.until().toEpochMilli());
    }
  }
}
