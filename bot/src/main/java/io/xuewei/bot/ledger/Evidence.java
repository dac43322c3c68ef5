package io.xuewei.bot.ledger;

import java.time.Instant;
import java.util.Optional;

/// Where a value is known from.
///
/// @param messageId the message that says so; empty when it came by the API or the program
/// @param at when it was said
public record Evidence(Optional<String> messageId, Instant at) {}
