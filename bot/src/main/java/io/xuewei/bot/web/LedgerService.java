package io.xuewei.bot.web;

import io.xuewei.bot.ledger.FileLinks;
import io.xuewei.bot.ledger.export.LedgerFiles;

/// The ledger, as the HTTP server gives it out.
///
/// @param links those that were offered in chat
public record LedgerService(LedgerFiles files, FileLinks links) {}
