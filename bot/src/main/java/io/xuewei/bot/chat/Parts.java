package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The stored parts of replies and notices. A part is waiting until it is sent or given up.
///
/// Every method that writes throws [Inbox.NotStored] when it could not be made durable; nothing has
/// changed then.
public interface Parts {

  /// The rooms that have a part to see to now.
  List<Place> dueRooms(Instant now);

  /// The first waiting part of a room, held ones left out until they are due. Empty when there is
  /// none, or when it has to wait beyond `now`.
  Optional<Waiting> next(Place place, Instant now);

  /// Adds the parts of a notice, unless the first of them is there already.
  ///
  /// @return the ids of the notice that is there now
  List<String> queue(List<Part> parts, Instant at);

  /// Adds the parts of several notices that are not there yet, together with what is to be written
  /// down because they are told: all of it or nothing.
  void queue(List<List<Part>> notices, List<? extends Entry> entries, Instant at);

  /// The receipt: the platform has taken it. Its text is blanked.
  void sent(Part part, Way way, Instant at);

  /// It has to wait for its turn. Not a failure.
  void delay(Part part, Instant due);

  /// It did not get through at that time, and is tried again at `due`.
  void postpone(Part part, Instant at, Instant due, Problem problem);

  /// A notice waits, with what else there is of it, until something happens in its room, at most
  /// until `again`. It does not hold back what comes after it; when a reply is behind it, it comes
  /// again right after that.
  void hold(Part notice, Instant at, Instant again, Problem problem);

  /// It goes through another channel, as those parts. Its own receipt says so.
  void replace(Part part, List<Part> others, Instant at, Problem problem);

  /// It did not get through and never will; the later parts of the same reply or notice go with it.
  void giveUp(Part part, Instant at, Problem problem);

  /// A part, how often it was tried and what was wrong the last time.
  record Waiting(Part part, int tries, Optional<String> problem) {}
}
