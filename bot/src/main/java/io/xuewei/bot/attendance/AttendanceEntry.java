package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Calls.Call;
import io.xuewei.bot.attendance.CheckInPages.CheckInPage;
import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What is written down about taking part.
public sealed interface AttendanceEntry extends StudyEntry {

  /// How somebody stands to a lesson from now on; what was known before stays, but no longer holds.
  record Noted(Attendance attendance, Instant at) implements AttendanceEntry {}

  /// A notice asked for 收到.
  ///
  /// @param by the organiser; empty: a program
  record Called(Call call, Optional<String> by, Instant at, Optional<String> messageId)
      implements AttendanceEntry {}

  /// Somebody answered 收到. A second time is no other answer.
  record Answered(String call, String person, Instant at, String messageId)
      implements AttendanceEntry {}

  /// Somebody has studied something on their own.
  ///
  /// @param document the title; empty when none was named
  /// @param section what of it
  /// @param reflection only where the group's rule keeps it
  record Studied(
      String person,
      String group,
      Optional<String> document,
      String section,
      Optional<String> reflection,
      Source source)
      implements AttendanceEntry {}

  /// When it was said, and in which message.
  record Source(Instant at, Optional<String> messageId) {}

  /// The group was told this about the sign-up lists of a lesson, and is not told it again.
  record Told(String lesson, Set<String> marks, Instant at) implements AttendanceEntry {
    public Told {
      marks = Set.copyOf(marks);
    }

    @Override
    public boolean standsWithoutReply() {
      return false;
    }
  }

  /// A lesson has a check-in page.
  record PageMade(CheckInPage page, Instant at) implements AttendanceEntry {}
}
