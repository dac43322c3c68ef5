package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.Optional;

/// What waits for 确认.
public interface Confirmations {

  /// What the member ordered there last, if that was not before `since`.
  Optional<Order> waiting(Place place, Member member, Instant since);
}
