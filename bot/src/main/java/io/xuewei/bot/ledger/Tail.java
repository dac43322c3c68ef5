package io.xuewei.bot.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// The end of a record. Signatures are made by hand on paper.
///
/// @param archived 归档日期
/// @param version how many times the record was written down, corrections included
public record Tail(Optional<String> reviewer, Optional<LocalDate> archived, int version) {}
