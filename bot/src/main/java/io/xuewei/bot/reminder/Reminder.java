package io.xuewei.bot.reminder;

import java.time.Instant;
import java.util.Optional;

/// Something to tell a group at a time.
///
/// @param id 0 until it is stored
/// @param about what it belongs to
public record Reminder(long id, String group, About about, Kind kind, Times times) {

  /// What it belongs to: a lesson, a standing reminder, or neither.
  public record About(Optional<String> lesson, Optional<String> standing) {

    /// The group as a whole.
    public static final About GROUP = new About(Optional.empty(), Optional.empty());

    static About lesson(String id) {
      return new About(Optional.of(id), Optional.empty());
    }

    static About standing(String id) {
      return new About(Optional.empty(), Optional.of(id));
    }
  }

  /// When it is told.
  ///
  /// @param due when it should be
  /// @param until of no use from then on
  /// @param ready not before that: later than `due` when it waits for the end of quiet hours
  public record Times(Instant due, Instant until, Instant ready) {
    static Times of(Instant due, Instant until) {
      return new Times(due, until, due);
    }
  }

  /// What for. Of one lesson each is overtaken by the next.
  public enum Kind {
    DAY_BEFORE,
    SOON,
    START,
    MISSING,
    MAKE_UP,
    PREVIEW,
    STANDING
  }

  /// How it ended.
  public enum Outcome {
    SENT,
    /// Told, though after its time.
    LATE,
    /// Not told because its purpose was met or somebody did not want it.
    SUPPRESSED,
    /// Not told because it was too late.
    DROPPED
  }

  /// Why it ended so.
  public enum Why {
    TOLD,
    LESSON_CANCELLED,
    LESSON_MOVED,
    LESSON_OVER,
    NOBODY_MISSING,
    GROUP_MUTED,
    PERSONS_MUTED,
    QUIET_HOURS,
    CALLED_OFF,
    NOTHING_TO_TELL,
    TOO_LATE,
    OVERTAKEN,
    BY_RULE,
    NO_WAY
  }

  /// What makes it the same as another one.
  Key key() {
    return new Key(group, about, kind, times.due());
  }

  record Key(String group, About about, Kind kind, Instant due) {}
}
