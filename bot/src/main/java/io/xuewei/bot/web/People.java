package io.xuewei.bot.web;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.RosterBook;
import io.xuewei.bot.roster.RosterImport;
import io.xuewei.bot.roster.UnitBook;
import io.xuewei.bot.rule.Rules;
import io.xuewei.bot.store.Store;
import java.time.Clock;

/// What admins' programs see of people and units, and do about them.
///
/// @param book who belongs where
public record People(
    RosterBook book, RosterImport roster, UnitBook units, Rules rules, Saying saying) {

  /// What reports are made with.
  ///
  /// @param clock its zone is the unit's
  public record Saying(Texts texts, Clock clock) {}

  /// Those of a database.
  public static People of(Store store, Ids ids, Texts texts, Clock clock) {
    var directory = store.directory();
    var book = store.rosterBook();
    return new People(
        book,
        new RosterImport(directory, book, store.records(), ids, clock),
        new UnitBook(store.units(), directory, store.records(), ids, clock),
        store.rules(),
        new Saying(texts, clock));
  }
}
