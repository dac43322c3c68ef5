package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The jobs, and the one transaction that finishes each.
///
/// Every method that writes throws [Inbox.NotStored] when it could not be made durable; nothing has
/// changed then.
public interface Journal {

  /// The rooms that have a job to do now.
  List<Place> dueRooms(Instant now);

  /// The first unfinished job of a room. Empty when there is none, or when it has to wait beyond
  /// `now`.
  Optional<Job> next(Place place, Instant now);

  /// Stores the reply's parts and the entries, marks the job done and blanks the message, all or
  /// nothing. Does nothing when the job is done already.
  void complete(Job job, List<Part> parts, List<Entry> entries);

  /// The job failed and is tried again at `due`.
  void postpone(Job job, Instant due);

  /// The job has failed too often. Stores an apology, if any, and blanks the message.
  void giveUp(Job job, List<Part> apology);

  /// How many jobs wait, counted up to `limit`.
  int waiting(int limit);
}
