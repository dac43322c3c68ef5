package io.xuewei.bot.attendance;

import java.time.Instant;
import java.util.Optional;

/// How somebody stands to a lesson, and where that is known from.
///
/// @param excuse leave, or something made up for
/// @param evidence where it is known from
public record Attendance(
    String lesson, String person, Presence presence, Excuse excuse, Evidence evidence) {

  /// Whether and how somebody was there.
  ///
  /// @param lateMinutes 0 when on time
  public record Presence(Status status, Manner manner, int lateMinutes) {}

  /// Leave and make-up, and what was decided about it.
  public record Excuse(
      Optional<LeaveClass> leave,
      Approval approval,
      Optional<String> madeUpOn,
      Optional<String> madeUpWhat) {

    /// Nothing to excuse.
    public static final Excuse NONE =
        new Excuse(Optional.empty(), Approval.NONE, Optional.empty(), Optional.empty());
  }

  /// Where a record comes from.
  ///
  /// @param happened when the member said so
  /// @param by who says so; empty: the member
  public record Evidence(
      Source source,
      Instant happened,
      Optional<String> by,
      Optional<String> messageId,
      Optional<String> why) {}

  /// Whether somebody was there.
  public enum Status {
    PRESENT,
    LEAVE,
    MADE_UP,
    EXEMPT,
    ABSENT,
    WITHDRAWN
  }

  /// How somebody was there.
  public enum Manner {
    ON_SITE,
    ONLINE
  }

  /// Why somebody is on leave; never more than that.
  public enum LeaveClass {
    OFFICIAL,
    PERSONAL,
    SICK
  }

  /// What the organiser has said to it.
  public enum Approval {
    NONE,
    WAITING,
    GRANTED,
    REFUSED
  }

  /// How it came in.
  public enum Source {
    CHAT,
    SIGN_UP_LIST,
    PAGE,
    API,
    CORRECTION
  }
}
