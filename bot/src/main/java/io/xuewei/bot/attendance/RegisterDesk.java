package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Evidence;
import io.xuewei.bot.attendance.Attendance.Excuse;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Presence;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Introductions;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes down who is there.
public final class RegisterDesk {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Register register;
  private final Lessons lessons;
  private final Introductions introductions;
  private final Texts texts;
  private final Clock clock;
  private final AttendanceRules rules = AttendanceRules.usual();

  /// @param clock its zone is the unit's
  public RegisterDesk(
      Register register, Lessons lessons, Introductions introductions, Texts texts, Clock clock) {
    this.register = register;
    this.lessons = lessons;
    this.introductions = introductions;
    this.texts = texts;
    this.clock = clock;
  }

  /// Takes down what a member says about taking part.
  public Turn attend(Message message, Attending wish) {
    return switch (wish) {
      case Attending.CheckIn checkIn -> checkIn(message, checkIn.online());
      case Attending.ForOther _ -> Turn.say(texts.say("study.notForOthers"));
      default -> Turn.say(texts.say("unsupported"));
    };
  }

  private Turn checkIn(Message message, boolean online) {
    Introduction who = introductions.of(message);
    return lessons
        .open(who.group().id(), clock.instant())
        .map(lesson -> checkIn(message, who, lesson, online))
        .orElseGet(() -> Turn.say(texts.say("study.noneOpen")));
  }

  private Turn checkIn(Message message, Introduction who, Lesson lesson, boolean online) {
    String name = message.sender().name();
    Optional<Attendance> before = register.of(lesson.id(), who.person().id());
    if (before.filter(a -> a.presence().status() == Status.PRESENT).isPresent()) {
      return Turn.say(texts.say("study.twice", name, time(before.get().evidence().happened())));
    }
    Instant at = timeOf(message, lesson);
    int late = rules.lateMinutes(lesson.hours().starts(), at);
    int position = register.present(lesson.id()) + 1;
    String said =
        late > 0
            ? texts.say("study.late", name, late, position)
            : texts.say("study.checkedIn", name, position);
    var evidence =
        new Evidence(
            Source.CHAT, at, Optional.empty(), Optional.of(message.id()), Optional.empty());
    var presence = new Presence(Status.PRESENT, online ? Manner.ONLINE : Manner.ON_SITE, late);
    var noted = new Attendance(lesson.id(), who.person().id(), presence, Excuse.NONE, evidence);
    var entries = new ArrayList<Entry>(who.news());
    entries.add(new AttendanceEntry.Noted(noted, clock.instant()));
    return new Turn(Optional.of(Reply.of(said)), List.copyOf(entries));
  }

  /// When it was sent, so that nobody is late because we were down; but not before the start and
  /// not in the future, whatever the platform's clock says.
  private Instant timeOf(Message message, Lesson lesson) {
    Instant sent = message.sentAt();
    Instant now = clock.instant();
    if (sent.isAfter(now)) {
      return now;
    }
    return sent.isBefore(lesson.hours().opens()) ? lesson.hours().opens() : sent;
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(clock.getZone()));
  }
}
