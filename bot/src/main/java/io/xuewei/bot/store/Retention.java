package io.xuewei.bot.store;

import io.xuewei.bot.chat.Dialogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Deletes what has been kept long enough. Run often: follow-ups are promised to go after an hour.
///
/// Sign-ins and sessions stay: how long is up to the unit's archive rule.
public final class Retention {

  /// Long enough for every platform's redeliveries.
  private static final Duration DEDUPE_KEYS = Duration.ofDays(7);

  private static final Duration QUESTIONS = Duration.ofDays(90);
  private static final Duration CITATIONS = Duration.ofDays(365);
  private static final Duration CONFIRMATIONS = Duration.ofHours(1);
  private static final Duration RECEIPTS = Duration.ofDays(365);

  private final Database database;

  Retention(Database database) {
    this.database = database;
  }

  /// Deletes everything that is too old now. Unfinished jobs and unsent parts are never too old.
  public void purge(Instant now) {
    delete("delete from dialogue where at < ?", now.minus(Dialogue.LIFE));
    delete("delete from question where asked_at < ?", now.minus(QUESTIONS));
    delete("delete from cited where at < ?", now.minus(CITATIONS));
    delete("delete from pending where at < ?", now.minus(CONFIRMATIONS));
    delete("delete from file_link where ends_at < ?", now);
    purgePins(now.minus(QUESTIONS));
    delete("delete from reply_window where closes_at < ?", now);
    delete(
        """
        delete from reach
        where max(coalesce(heard_at, 0), coalesce(sent_at, 0), coalesce(failed_at, 0)) < ?
        """,
        now.minus(RECEIPTS));
    delete("delete from part where status <> 'waiting' and ended_at < ?", now.minus(RECEIPTS));
    delete(
        """
        delete from message where accepted_at < ?
        and id not in (select message_id from job where status = 'waiting')
        """,
        now.minus(DEDUPE_KEYS));
  }

  /// Standard answers that were taken back or have run out.
  private void purgePins(Instant before) {
    delete("delete from pin where ended_at < ?", before);
    String day = LocalDate.ofInstant(before, ZoneOffset.UTC).toString();
    database.write(c -> Sql.update(c, "delete from pin where until < ?", day));
  }

  private void delete(String sql, Instant before) {
    database.write(c -> Sql.update(c, sql, before.toEpochMilli()));
  }
}
