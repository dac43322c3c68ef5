package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;

/// How somebody stands to a lesson, in words that a group may read: 线上到会, 迟到10分钟, 请假. The class of
/// a leave is not told.
record RowText(Office office) {

  String of(Attendance row) {
    if (row.presence().status() != Status.PRESENT) {
      return office.say("status." + row.presence().status());
    }
    if (row.presence().lateMinutes() > 0) {
      return office.say("late", row.presence().lateMinutes());
    }
    return row.presence().manner() == Manner.ONLINE
        ? office.say("manner.ONLINE")
        : office.say("status.PRESENT");
  }
}
