package io.xuewei.bot.ledger;

import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;

/// What is written down when a file is offered.
public sealed interface LedgerEntry extends StudyEntry {

  /// A file may be fetched once by whoever has the link.
  ///
  /// @param code a hash of what is in the link, see [FileLinks#hash]
  /// @param person who asked for it
  /// @param file what is in it, as [Offer] writes it
  /// @param until when the link ends
  record Offered(String code, String person, String file, Instant at, Instant until)
      implements LedgerEntry {
    @Override
    public boolean standsWithoutReply() {
      return false;
    }
  }
}
