package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.rule.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a member says afterwards and an organiser has to confirm: 补签, 补学, `上周那次记错了,我到了`; and 撤回,
/// which a member may do alone as long as the lesson takes sign-ins.
final class ClaimDesk {

  private static final Pattern PART = Pattern.compile("第?(\\d{1,3}|[一二两三四五六七八九十]{1,3})[讲次课期部章节]分?");

  private final Office office;

  ClaimDesk(Office office) {
    this.office = office;
  }

  /// `补签一下,刚才没信号`
  Turn lateSignIn(Message message) {
    Introduction who = office.who(message);
    return claim(message, who, recent(who, office.sent(message)));
  }

  /// `上周那次记错了,我到了`
  Turn mistaken(Message message, Attending.Mistaken wish) {
    Introduction who = office.who(message);
    Instant at = office.sent(message);
    List<Lesson> meant =
        office.finder().begun(who.group().id(), wish.when(), at).orElseGet(() -> recent(who, at));
    return claim(message, who, meant);
  }

  private List<Lesson> recent(Introduction who, Instant at) {
    int days = office.rules().value(Rulebook.LATE_SIGN_IN_DAYS, who.group().id());
    Optional<Lesson> open = office.finder().taking(who.group().id(), at);
    return open.map(List::of).orElseGet(() -> office.finder().held(who.group().id(), at, days));
  }

  private Turn claim(Message message, Introduction who, List<Lesson> meant) {
    String name = message.sender().name();
    if (meant.isEmpty()) {
      return Turn.say(office.say("claimNothing", name));
    }
    Optional<Lesson> missed = meant.stream().filter(l -> !isSettled(l, who)).findFirst();
    if (missed.isEmpty()) {
      return Turn.say(office.say("claimThere", name, office.title(meant.getFirst())));
    }
    return waits(message, who, missed.get());
  }

  private Turn waits(Message message, Introduction who, Lesson lesson) {
    var rows = rows(message, who, lesson);
    String said = office.say("claimWaits", message.sender().name(), office.title(lesson));
    return noted(who, said, rows.claimed());
  }

  private boolean isSettled(Lesson lesson, Introduction who) {
    return office
        .books()
        .register()
        .of(lesson.id(), who.person().id())
        .filter(CheckInDesk::isThere)
        .isPresent();
  }

  /// `我补学完了第三讲`
  Turn madeUp(Message message, Attending.MadeUp wish) {
    Introduction who = office.who(message);
    Instant at = office.sent(message);
    int days = office.rules().value(Rulebook.MAKE_UP_DAYS, who.group().id());
    List<Lesson> missed =
        office.finder().held(who.group().id(), at, days).stream()
            .filter(lesson -> isMissed(lesson, who, at))
            .toList();
    Optional<Lesson> lesson = missed.stream().filter(l -> isMeant(l, wish.what())).findFirst();
    String name = message.sender().name();
    if (lesson.isEmpty()) {
      return Turn.say(office.say(missed.isEmpty() ? "madeUpNothing" : "madeUpWhich", name));
    }
    Attendance row =
        rows(message, who, lesson.get())
            .madeUp(office.day(at).toString(), lesson.get().subject().topic(), Approval.WAITING);
    return noted(who, office.say("madeUpWaits", name, office.title(lesson.get())), row);
  }

  private boolean isMissed(Lesson lesson, Introduction who, Instant at) {
    boolean over = lesson.hours().ends().isBefore(at) || lesson.status() == Lesson.Status.CLOSED;
    return over
        && office
            .books()
            .register()
            .of(lesson.id(), who.person().id())
            .filter(known -> CheckInDesk.isThere(known) || isMadeUp(known))
            .isEmpty();
  }

  private static boolean isMadeUp(Attendance known) {
    return known.presence().status() == Status.MADE_UP
        && known.excuse().approval() != Approval.REFUSED;
  }

  private static boolean isMeant(Lesson lesson, String what) {
    if (what.isBlank() || lesson.subject().topic().contains(what.strip())) {
      return true;
    }
    Matcher part = PART.matcher(what.strip());
    return part.matches()
        && lesson.part().of() > 1
        && lesson.part().number() == Remarks.number(part.group(1));
  }

  /// `撤回刚才的签到,点错了`
  Turn withdraw(Message message) {
    Introduction who = office.who(message);
    String name = message.sender().name();
    Instant at = office.sent(message);
    Optional<Lesson> lesson =
        office.finder().atHand(who.group().id(), at).filter(one -> isOwn(one, who));
    if (lesson.isEmpty()) {
      return Turn.say(office.say("withdrawNothing", name));
    }
    Attendance row = rows(message, who, lesson.get()).plain(Status.WITHDRAWN);
    return noted(who, office.say("withdrawn", name, office.title(lesson.get())), row);
  }

  private boolean isOwn(Lesson lesson, Introduction who) {
    return office
        .books()
        .register()
        .of(lesson.id(), who.person().id())
        .filter(known -> known.evidence().by().isEmpty())
        .filter(known -> known.presence().status() != Status.WITHDRAWN)
        .isPresent();
  }

  private Rows rows(Message message, Introduction who, Lesson lesson) {
    return new Rows(lesson.id(), who.person().id(), Rows.said(message, office.sent(message)));
  }

  private Turn noted(Introduction who, String said, Attendance row) {
    return Office.turn(who, said, List.of(new AttendanceEntry.Noted(row, office.now())));
  }
}
