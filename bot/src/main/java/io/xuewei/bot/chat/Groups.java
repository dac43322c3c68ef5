package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What each group can receive, learned from what came of sending there. Nothing is kept about
/// conversations of two.
public interface Groups {

  /// All that were heard of, by channel and room.
  List<Reach> all();

  /// Whether it is a group that was heard of.
  boolean knows(Place place);

  /// Why the group refused what was said unasked, if it did since then and nobody has spoken there
  /// after that.
  Optional<String> refusal(Place place, Instant since);

  /// The group takes nothing unasked.
  void refused(Place place, Instant at, String why);

  /// What is known of a group.
  ///
  /// @param title its name, or empty
  /// @param heard when somebody there spoke last
  /// @param sent when it was sent something last
  /// @param failure what went wrong there last
  record Reach(
      Place place,
      String title,
      Optional<Instant> heard,
      Optional<Instant> sent,
      Push push,
      Optional<Event> failure) {}

  /// Whether it takes something unasked.
  ///
  /// @param learned when that was learned, and why not; empty while it is unknown
  record Push(Pushable pushable, Optional<Event> learned) {}

  /// Something that happened.
  ///
  /// @param why may be empty; never holds a secret
  record Event(Instant at, String why) {}

  /// Whether a group takes something unasked.
  enum Pushable {
    UNKNOWN,
    YES,
    NO
  }
}
