package io.xuewei.bot.cli;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.config.BadConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.roster.RosterImport;
import io.xuewei.bot.roster.UnitBook;
import io.xuewei.bot.store.Store;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/// The database of a data folder, held for one command.
///
/// @param store closed with it
record StudyData(DataFolder.Lock lock, Store store, Clock clock) implements AutoCloseable {

  /// @param instead what to do while a server has the folder
  /// @throws DataFolder.Unusable when a server has it
  static StudyData open(XueweiCommand command, String instead) throws BadConfig {
    DataFolder data = command.data();
    Config config = command.config(Optional.empty());
    if (data.isServed()) {
      throw new DataFolder.Unusable(
          "a server has the data folder "
              + data.path().toAbsolutePath()
              + " open: "
              + instead
              + ", or stop the server first");
    }
    DataFolder.Lock lock = data.lock();
    return new StudyData(
        lock, Store.open(data.database(config), XueweiCommand.clock()), XueweiCommand.clock());
  }

  private static Ids ids() {
    return new Ids(new SecureRandom());
  }

  RosterImport roster() {
    return new RosterImport(store.directory(), store.rosterBook(), store.records(), ids(), clock);
  }

  UnitBook units() {
    return new UnitBook(store.units(), store.directory(), store.records(), ids(), clock);
  }

  @Override
  public void close() throws IOException {
    store.close();
    lock.close();
  }
}
