package io.xuewei.bot.study;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Intent;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.study.Attendance.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Begins and ends sessions, and takes down who is there.
public final class StudyDesk implements Study {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Attendance attendance;
  private final Roles roles;
  private final AttendanceRules rules;
  private final Texts texts;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public StudyDesk(
      Attendance attendance, Roles roles, AttendanceRules rules, Texts texts, Clock clock) {
    this.attendance = attendance;
    this.roles = roles;
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public boolean isOpen(Place place) {
    return session(place).isPresent();
  }

  private Optional<Session> session(Place place) {
    return attendance.openSession(place, clock.instant().minus(rules.openFor()));
  }

  @Override
  public Turn checkIn(Message message, Intent.CheckIn checkIn) {
    return session(Place.of(message))
        .map(session -> checkIn(message, session, checkIn.online()))
        .orElseGet(() -> Turn.say(texts.say("study.noneOpen")));
  }

  private Turn checkIn(Message message, Session session, boolean online) {
    var member = Member.of(message);
    String name = message.sender().name();
    Optional<Instant> before = attendance.checkedIn(session.id(), member);
    if (before.isPresent()) {
      return Turn.say(texts.say("study.twice", name, time(before.get())));
    }
    Instant at = timeOf(message, session);
    int late = rules.lateMinutes(session.openedAt(), at);
    int position = attendance.count(session.id()) + 1;
    String said =
        late > 0
            ? texts.say("study.late", name, late, position)
            : texts.say("study.checkedIn", name, position);
    var presence = new Entry.Presence(at, late, online);
    return Turn.say(said, new Entry.CheckedIn(session.id(), member, name, presence, message.id()));
  }

  /// When it was sent, so that nobody is late because we were down; but not before the start and
  /// not in the future, whatever the platform's clock says.
  private Instant timeOf(Message message, Session session) {
    Instant sent = message.sentAt();
    Instant now = clock.instant();
    if (sent.isAfter(now)) {
      return now;
    }
    return sent.isBefore(session.openedAt()) ? session.openedAt() : sent;
  }

  @Override
  public Turn open(Message message, Intent.OpenSession wanted) {
    var member = Member.of(message);
    if (!roles.mayOrganise(member)) {
      return Turn.say(texts.say("study.organisersOnly"));
    }
    Optional<Session> open = session(Place.of(message));
    if (open.isPresent()) {
      return Turn.say(texts.say("study.alreadyOpen", open.get().topic()));
    }
    String topic = wanted.topic().isEmpty() ? texts.say("study.topic") : wanted.topic();
    var opened =
        new Entry.SessionOpened(Place.of(message), topic, member, clock.instant(), message.id());
    return Turn.say(texts.say("study.opened", topic), opened);
  }

  @Override
  public Turn close(Message message) {
    var member = Member.of(message);
    if (!roles.mayOrganise(member)) {
      return Turn.say(texts.say("study.organisersOnly"));
    }
    return session(Place.of(message))
        .map(session -> close(message, session))
        .orElseGet(() -> Turn.say(texts.say("study.noneOpen")));
  }

  private Turn close(Message message, Session session) {
    return Turn.say(
        texts.say("study.closed", session.topic(), attendance.count(session.id())),
        new Entry.SessionClosed(session.id(), Member.of(message), clock.instant(), message.id()));
  }

  @Override
  public Turn myRecord(Message message) {
    var record = new MyRecord(attendance.of(Member.of(message)), texts, clock);
    return Turn.say(record.tell(message.sender().name()));
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(clock.getZone()));
  }
}
