package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Evidence;
import io.xuewei.bot.attendance.Attendance.Excuse;
import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Presence;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Message;
import java.time.Instant;
import java.util.Optional;

/// Makes the rows of a lesson for a person.
///
/// @param evidence where all of them are known from
record Rows(String lesson, String person, Evidence evidence) {

  /// What a member says of themselves.
  static Evidence said(Message message, Instant at) {
    return new Evidence(
        Source.CHAT, at, Optional.empty(), Optional.of(message.id()), Optional.empty());
  }

  /// What stands in a pasted list.
  static Evidence listed(Message message, Instant at) {
    return new Evidence(
        Source.SIGN_UP_LIST, at, Optional.empty(), Optional.of(message.id()), Optional.empty());
  }

  /// What an organiser says.
  static Evidence corrected(Message message, Instant at, String by, String why) {
    return new Evidence(
        Source.CORRECTION, at, Optional.of(by), Optional.of(message.id()), Optional.of(why));
  }

  Attendance present(Manner manner, int lateMinutes) {
    return row(new Presence(Status.PRESENT, manner, lateMinutes), Excuse.NONE);
  }

  /// Says that they were there, which the organiser has to confirm.
  Attendance claimed() {
    return row(
        new Presence(Status.PRESENT, Manner.ON_SITE, 0),
        new Excuse(Optional.empty(), Approval.WAITING, Optional.empty(), Optional.empty()));
  }

  Attendance leave(Optional<LeaveClass> leave, Approval approval) {
    return row(
        new Presence(Status.LEAVE, Manner.ON_SITE, 0),
        new Excuse(leave, approval, Optional.empty(), Optional.empty()));
  }

  Attendance madeUp(String on, String what, Approval approval) {
    return row(
        new Presence(Status.MADE_UP, Manner.ON_SITE, 0),
        new Excuse(Optional.empty(), approval, Optional.of(on), Optional.of(what)));
  }

  /// 缺席, 免于统计, 撤回
  Attendance plain(Status status) {
    return row(new Presence(status, Manner.ON_SITE, 0), Excuse.NONE);
  }

  /// The same as before with the organiser's decision.
  Attendance decided(Attendance before, Approval approval) {
    Excuse excuse = before.excuse();
    return row(
        before.presence(),
        new Excuse(excuse.leave(), approval, excuse.madeUpOn(), excuse.madeUpWhat()));
  }

  private Attendance row(Presence presence, Excuse excuse) {
    return new Attendance(lesson, person, presence, excuse, evidence);
  }
}
