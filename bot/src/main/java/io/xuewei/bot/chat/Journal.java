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

  /// The first unfinished jobs of a room in order, up to the first that has to wait beyond `now`.
  ///
  /// @param most how many at most
  List<Job> next(Place place, Instant now, int most);

  /// The first of them.
  default Optional<Job> next(Place place, Instant now) {
    return next(place, now, 1).stream().findFirst();
  }

  /// Stores the reply's parts and the entries, marks the job and its pieces done and blanks their
  /// messages, all or nothing. Does nothing when the job is done already.
  void complete(Job job, List<Part> parts, List<Entry> entries);

  /// The job failed and is tried again at `due`, with its pieces.
  void postpone(Job job, Instant due);

  /// The job has failed too often. Stores an apology, if any, and blanks the message; the same with
  /// its pieces.
  void giveUp(Job job, List<Part> apology);

  /// How many jobs wait, counted up to `limit`.
  int waiting(int limit);
}
