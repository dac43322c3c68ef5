package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// 签到, 线上参加, 迟到: only while a lesson takes sign-ins.
///
/// Nothing here takes longer the more have signed in: how many there are is counted up to a
/// hundred, and not told beyond.
final class CheckInDesk {

  /// Why a row of somebody who said that they will be late is there: it gives way to the sign-in.
  static final String ANNOUNCED = "ANNOUNCED";

  private static final int COUNTED = 100;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Office office;

  CheckInDesk(Office office) {
    this.office = office;
  }

  Turn checkIn(Message message, boolean online) {
    Introduction who = office.who(message);
    return taking(message, who)
        .map(lesson -> checkIn(message, who, lesson, online ? Manner.ONLINE : Manner.ON_SITE))
        .orElseGet(() -> Turn.say(office.saying().texts().say("study.noneOpen")));
  }

  /// The lesson that took sign-ins when the message was sent, else now.
  private Optional<Lesson> taking(Message message, Introduction who) {
    LessonFinder finder = office.finder();
    String group = who.group().id();
    return finder.taking(group, office.sent(message)).or(() -> finder.taking(group, office.now()));
  }

  private Instant timeOf(Message message, Lesson lesson) {
    Instant sent = office.sent(message);
    return sent.isBefore(lesson.hours().opens()) ? lesson.hours().opens() : sent;
  }

  private Turn checkIn(Message message, Introduction who, Lesson lesson, Manner manner) {
    Optional<Attendance> before =
        office.books().register().of(lesson.id(), who.person().id()).filter(CheckInDesk::isThere);
    if (before.isEmpty()) {
      return firstTime(message, who, lesson, manner);
    }
    Attendance known = before.get();
    String name = message.sender().name();
    if (manner == Manner.ONLINE && known.presence().manner() == Manner.ON_SITE) {
      Instant at = known.evidence().happened();
      var rows = new Rows(lesson.id(), who.person().id(), Rows.said(message, at));
      Attendance online = rows.present(manner, known.presence().lateMinutes());
      return noted(who, office.say("nowOnline", name), online);
    }
    String when =
        TIME.format(known.evidence().happened().atZone(office.saying().clock().getZone()));
    return Turn.say(office.saying().texts().say("study.twice", name, when));
  }

  /// Whether there is nothing more to sign in for.
  static boolean isThere(Attendance known) {
    return known.presence().status() == Status.PRESENT
        && known.excuse().approval() != Approval.WAITING
        && known.excuse().approval() != Approval.REFUSED
        && !known.evidence().why().equals(Optional.of(ANNOUNCED));
  }

  private Turn firstTime(Message message, Introduction who, Lesson lesson, Manner manner) {
    Instant at = timeOf(message, lesson);
    int late = office.lateMinutes(lesson, at);
    var rows = new Rows(lesson.id(), who.person().id(), Rows.said(message, at));
    return noted(who, said(message, lesson, late), rows.present(manner, late));
  }

  private String said(Message message, Lesson lesson, int late) {
    String name = message.sender().name();
    int position = office.books().register().present(lesson.id(), COUNTED) + 1;
    if (position > COUNTED) {
      return late > 0 ? office.say("lateOfMany", name, late) : office.say("oneOfMany", name);
    }
    return late > 0
        ? office.saying().texts().say("study.late", name, late, position)
        : office.saying().texts().say("study.checkedIn", name, position);
  }

  /// `迟到十分钟,路上堵车`: counts as late on the member's word until they sign in.
  Turn late(Message message, int minutes) {
    Introduction who = office.who(message);
    Optional<Lesson> lesson = taking(message, who);
    String name = message.sender().name();
    if (lesson.isEmpty()) {
      return office
          .finder()
          .next(who.group().id(), office.now())
          .map(next -> Turn.say(office.say("lateLater", name, office.title(next))))
          .orElseGet(() -> Turn.say(office.saying().texts().say("study.noneOpen")));
    }
    return late(message, who, lesson.get(), minutes);
  }

  private Turn late(Message message, Introduction who, Lesson lesson, int minutes) {
    String name = message.sender().name();
    boolean there =
        office
            .books()
            .register()
            .of(lesson.id(), who.person().id())
            .filter(CheckInDesk::isThere)
            .isPresent();
    if (there) {
      return Turn.say(office.say("lateButThere", name));
    }
    Instant at = timeOf(message, lesson);
    int late = Math.max(1, minutes > 0 ? minutes : office.lateMinutes(lesson, at));
    var evidence = Rows.said(message, at);
    var announced =
        new Attendance.Evidence(
            evidence.source(),
            evidence.happened(),
            evidence.by(),
            evidence.messageId(),
            Optional.of(ANNOUNCED));
    var rows = new Rows(lesson.id(), who.person().id(), announced);
    String said =
        minutes > 0 ? office.say("lateNoted", name, minutes) : office.say("lateNotedAlone", name);
    return noted(who, said, rows.present(Manner.ON_SITE, late));
  }

  private Turn noted(Introduction who, String said, Attendance row) {
    return Office.turn(who, said, List.of(new AttendanceEntry.Noted(row, office.now())));
  }
}
