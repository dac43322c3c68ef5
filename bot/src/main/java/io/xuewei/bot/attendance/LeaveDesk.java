package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 请假: for the lesson at hand, the next, or all of a time: `我明天的课请个假`, `请假,出差到周五`.
///
/// Of the reason only its class is kept, and it is never said back, where others could read it.
/// Sick leave is granted at once; the rest waits for the organiser unless the group's rule grants
/// it.
final class LeaveDesk {

  private final Office office;

  LeaveDesk(Office office) {
    this.office = office;
  }

  Turn leave(Message message, Attending.Leave wish) {
    Introduction who = office.who(message);
    String words = wish.when().isEmpty() ? wish.reason() : wish.when();
    Optional<List<Lesson>> meant =
        office.finder().toCome(who.group().id(), words, office.sent(message));
    if (meant.isEmpty()) {
      return Turn.say(office.say("leaveWhen", message.sender().name()));
    }
    if (meant.get().isEmpty()) {
      return Turn.say(office.say("leaveNothing", message.sender().name()));
    }
    return leave(message, who, meant.get(), LeaveReasons.classOf(wish.reason() + wish.when()));
  }

  private Turn leave(
      Message message, Introduction who, List<Lesson> lessons, Optional<LeaveClass> leave) {
    String name = message.sender().name();
    Approval approval = approval(who.group().id(), leave);
    var entries = new ArrayList<AttendanceEntry>();
    var titles = new ArrayList<String>();
    boolean there = false;
    for (Lesson lesson : lessons) {
      Optional<Attendance> before = office.books().register().of(lesson.id(), who.person().id());
      there |= before.filter(CheckInDesk::isThere).isPresent();
      if (before.filter(known -> stands(known, leave)).isEmpty()) {
        var rows =
            new Rows(lesson.id(), who.person().id(), Rows.said(message, office.sent(message)));
        entries.add(new AttendanceEntry.Noted(rows.leave(leave, approval), office.now()));
      }
      titles.add(office.title(lesson));
    }
    if (entries.isEmpty()) {
      return Turn.say(office.say(there ? "leaveButThere" : "leaveTwice", name));
    }
    String key = approval == Approval.GRANTED ? "leaveGranted" : "leaveWaits";
    return Office.turn(who, office.say(key, name, office.list(titles)), entries);
  }

  /// Whether there is nothing to add: they were there, or are on that leave.
  private static boolean stands(Attendance known, Optional<LeaveClass> leave) {
    boolean same =
        known.presence().status() == Status.LEAVE
            && known.excuse().approval() != Approval.REFUSED
            && (leave.isEmpty() || leave.equals(known.excuse().leave()));
    return same || CheckInDesk.isThere(known);
  }

  private Approval approval(String group, Optional<LeaveClass> leave) {
    return approval(office, group, leave);
  }

  static Approval approval(Office office, String group, Optional<LeaveClass> leave) {
    boolean sick = leave.equals(Optional.of(LeaveClass.SICK));
    return sick || !office.rules().value(Rulebook.LEAVE_APPROVAL, group)
        ? Approval.GRANTED
        : Approval.WAITING;
  }
}
