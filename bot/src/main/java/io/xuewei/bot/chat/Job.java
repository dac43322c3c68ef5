package io.xuewei.bot.chat;

import java.time.Instant;

/// A stored message that waits for its turn.
///
/// @param id its number in the journal; jobs of a room run in this order
/// @param acceptedAt when it was accepted; the same on every try
/// @param tries how often it was tried and failed
public record Job(long id, Message message, Instant acceptedAt, int tries) {}
