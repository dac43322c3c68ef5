package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The stored parts of replies. A part is waiting until it is sent or given up.
///
/// Every method that writes throws [Inbox.NotStored] when it could not be made durable; nothing has
/// changed then.
public interface Parts {

  /// The rooms that have a part to send now.
  List<Place> dueRooms(Instant now);

  /// The first waiting part of a room. Empty when there is none, or when it has to wait beyond
  /// `now`.
  Optional<Waiting> next(Place place, Instant now);

  /// The receipt: the platform has taken it. Its text is blanked.
  void sent(Part part, Instant at);

  /// It did not get through and is tried again at `due`.
  void postpone(Part part, Instant due, String reason);

  /// It did not get through and never will; the reply's later parts go with it.
  void giveUp(Part part, Instant at, String reason);

  /// A part and how often it was tried.
  record Waiting(Part part, int tries) {}
}
