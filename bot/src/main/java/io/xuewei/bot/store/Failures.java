package io.xuewei.bot.store;

import io.xuewei.bot.chat.Inbox.NotStored;
import java.sql.SQLException;

/// Says what an [SQLException] means to the rest of the program.
final class Failures {

  /// SQLite's result codes for trouble with the disk rather than with the statement: PERM, BUSY,
  /// LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.
  private static final java.util.Set<Integer> TROUBLE =
      java.util.Set.of(3, 5, 6, 7, 8, 10, 11, 13, 14, 26);

  private Failures() {}

  static RuntimeException of(SQLException e) {
    return isTrouble(e)
        ? new NotStored("the database cannot be written or read: " + e.getMessage(), e)
        : new IllegalStateException("the database refused a statement: " + e.getMessage(), e);
  }

  /// Extended codes such as `SQLITE_IOERR_FSYNC` keep the primary one in their low byte.
  private static boolean isTrouble(SQLException e) {
    return TROUBLE.contains(e.getErrorCode() & 0xff);
  }
}
