package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What became of the parts of replies and notices. No text, no name and no secret is in it.
public interface Receipts {

  /// The latest first.
  List<Receipt> list(Query query);

  /// What is not sent, of all time that is kept.
  Unsent unsent();

  /// How many parts are not sent.
  ///
  /// @param waiting to be sent now or tried again
  /// @param held until there is a way to their room
  /// @param failed given up
  record Unsent(long waiting, long held, long failed) {

    /// None.
    public static final Unsent NONE = new Unsent(0, 0, 0);
  }

  /// What is looked for.
  ///
  /// @param since what ended before is left out; what waits never is
  /// @param limit at most so many
  record Query(Set<State> states, Optional<String> channel, Optional<Instant> since, int limit) {
    public Query {
      states = Set.copyOf(states);
    }
  }

  /// What became of a part.
  enum State {
    /// The platform has taken it.
    SENT,
    /// It waits after a failure, or for a way to its room.
    DELAYED,
    /// It did not get through.
    FAILED,
    /// Another channel has taken it over, and has receipts of its own.
    MOVED
  }

  /// A part, and what became of it.
  ///
  /// @param group where it goes; empty for a conversation of two, whose room would name the member
  /// @param times when
  /// @param problem what was wrong the last time
  /// @param movedTo the channel that has taken it over
  record Receipt(
      String partId,
      State state,
      String channel,
      Optional<Group> group,
      Times times,
      int tries,
      Optional<Problem> problem,
      Optional<String> movedTo) {}

  /// A group.
  ///
  /// @param room empty for the one group of a channel that only pushes
  /// @param title its name, or empty
  record Group(String room, String title) {}

  /// When.
  ///
  /// @param ended when it was sent or failed
  /// @param held since when it waits for a way
  /// @param due when it is tried next, or, while it is held, becomes too late
  record Times(
      Instant created, Optional<Instant> ended, Optional<Instant> held, Optional<Instant> due) {}
}
