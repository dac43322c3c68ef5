package io.xuewei.bot.attendance;

import java.time.Duration;
import java.time.Instant;

/// The unit's rules about taking part. All of them are here.
///
/// @param lateAfter whoever checks in longer than this after the start is late
/// @param openFor a session that nobody ends is over after this
public record AttendanceRules(Duration lateAfter, Duration openFor) {

  /// Late after 10 minutes, over after 12 hours.
  public static AttendanceRules usual() {
    return new AttendanceRules(Duration.ofMinutes(10), Duration.ofHours(12));
  }

  /// Minutes since the start for somebody who is late, 0 for somebody who is not.
  public int lateMinutes(Instant start, Instant at) {
    Duration since = Duration.between(start, at);
    return since.compareTo(lateAfter) > 0 ? Math.toIntExact(since.toMinutes()) : 0;
  }
}
