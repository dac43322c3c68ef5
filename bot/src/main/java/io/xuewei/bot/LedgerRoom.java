package io.xuewei.bot;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.ledger.Ledgers;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.ledger.export.LedgerFiles;
import io.xuewei.bot.store.Store;
import io.xuewei.knowledge.Document;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Ledgers and their files, wired: for chat, HTTP and the command line.
public final class LedgerRoom {

  private LedgerRoom() {}

  /// @param titles of documents' ids, see [#title]
  /// @param homePage under which ids count in xAPI statements
  public static LedgerFiles files(
      Store store, UnaryOperator<String> titles, String homePage, Clock clock) {
    return new LedgerFiles(
        ledgers(store, titles, clock),
        store.directory(),
        store.lessons(),
        new Words(Texts.load()),
        new LedgerFiles.Settings(clock.getZone(), homePage));
  }

  static Ledgers ledgers(Store store, UnaryOperator<String> titles, Clock clock) {
    return new Ledgers(stored(store), new Words(Texts.load()), titles, clock);
  }

  static Ledgers.Stored stored(Store store) {
    return new Ledgers.Stored(store.ledger(), store.lessons(), store.directory(), store.rules());
  }

  /// `《…条例》`; the id of a document that is not there any more.
  public static String title(Optional<Document> document, String id) {
    return "《" + document.map(found -> found.info().title()).orElse(id) + "》";
  }
}
