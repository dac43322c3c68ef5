package io.xuewei.bot.chat;

/// A stored message that waits for its turn.
///
/// @param id its number in the journal; jobs of a room run in this order
/// @param tries how often it was tried and failed
public record Job(long id, Message message, int tries) {}
