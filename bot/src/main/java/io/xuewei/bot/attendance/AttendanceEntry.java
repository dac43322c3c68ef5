package io.xuewei.bot.attendance;

import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;

/// What is written down about taking part.
public sealed interface AttendanceEntry extends StudyEntry {

  /// How somebody stands to a lesson from now on; what was known before stays, but no longer holds.
  record Noted(Attendance attendance, Instant at) implements AttendanceEntry {}
}
