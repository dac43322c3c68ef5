package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;

/// A stored message that waits for its turn.
///
/// @param id its number in the journal; jobs of a room run in this order
/// @param acceptedAt when it was accepted; the same on every try
/// @param tries how often it was tried and failed
/// @param pieces earlier jobs whose words are in the message, because they were the beginning of
///   its sentence; they end with it
public record Job(long id, Message message, Instant acceptedAt, int tries, List<Job> pieces) {

  public Job {
    pieces = List.copyOf(pieces);
  }

  /// One that is whole.
  public Job(long id, Message message, Instant acceptedAt, int tries) {
    this(id, message, acceptedAt, tries, List.of());
  }
}
