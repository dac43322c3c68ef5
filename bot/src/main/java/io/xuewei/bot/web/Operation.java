package io.xuewei.bot.web;

import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import java.util.Optional;
import java.util.function.Supplier;

/// What operators see of the chat, in `/metrics`, and have of the study ledger.
///
/// @param traffic what came and went
/// @param parts what is not sent
/// @param ledger what is given out of the study ledger
public record Operation(
    Traffic traffic, Supplier<Receipts.Unsent> parts, Optional<LedgerService> ledger) {

  /// Without a ledger.
  public Operation(Traffic traffic, Supplier<Receipts.Unsent> parts) {
    this(traffic, parts, Optional.empty());
  }
}
