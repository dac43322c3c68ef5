package io.xuewei.bot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.AttendanceEntry;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.LessonEntry;
import io.xuewei.bot.rule.Rule;
import io.xuewei.bot.rule.RuleEntry;
import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A branch of three, whose clock is cranked by hand. It is Thursday, 12 June 2025, 19:00.
abstract class ReminderScene {

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  Chat chat;
  Chat.Room branch;
  private int seen;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    branch = chat.in("一支部");
    branch.says("王组织", "发起学习 见面").says("张三", "签到").says("李四", "签到").says("王组织", "签到");
    branch.says("王组织", "结束学习");
    Tables.write(chat.store(), "update lesson_state set status = 'CANCELLED'");
    chat.pass(MINUTE);
    seen = chat.channel.sent.size();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  String group() {
    return chat.store().directory().groupAt(new Place("hall", "一支部")).orElseThrow().id();
  }

  String person(String name) {
    return chat.store().directory().roster(group(), LocalDate.of(2025, 6, 12)).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  Instant at(String local) {
    return LocalDateTime.parse(local).atZone(chat.clock.getZone()).toInstant();
  }

  /// A lesson of two hours.
  Lesson lesson(String id, String topic, String starts) {
    return lesson(group(), id, topic, starts);
  }

  /// A lesson of another group.
  Lesson lesson(String group, String id, String topic, String starts) {
    return lesson(group, id, topic, at(starts), Lesson.Status.PLANNED);
  }

  Lesson lesson(String id, String topic, Instant starts, Lesson.Status status) {
    return lesson(group(), id, topic, starts, status);
  }

  private Lesson lesson(
      String group, String id, String topic, Instant starts, Lesson.Status status) {
    Instant ends = starts.plus(Duration.ofHours(2));
    var subject =
        new Lesson.Subject(
            Lesson.Kind.THEME_DAY, topic, Lesson.People.NOBODY, Optional.of("二楼"), List.of());
    var lesson =
        new Lesson(
            id,
            group,
            Optional.empty(),
            Lesson.Part.WHOLE,
            status,
            subject,
            new Lesson.Hours(starts, ends, starts.minus(Duration.ofMinutes(30)), ends),
            Optional.empty());
    var origin =
        new LessonEntry.Origin(
            Optional.empty(), chat.clock.instant(), Optional.empty(), Optional.empty());
    chat.store().records().write(List.of(new LessonEntry.Stated(lesson, origin)));
    return lesson;
  }

  void attends(String name, Lesson lesson, Attendance.Status status) {
    var evidence =
        new Attendance.Evidence(
            Attendance.Source.CHAT,
            chat.clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var presence = new Attendance.Presence(status, Attendance.Manner.ON_SITE, 0);
    var attendance =
        new Attendance(lesson.id(), person(name), presence, Attendance.Excuse.NONE, evidence);
    chat.store()
        .records()
        .write(List.of(new AttendanceEntry.Noted(attendance, chat.clock.instant())));
  }

  <T> void rule(Rule<T> rule, T value) {
    chat.store()
        .records()
        .write(
            List.of(
                new RuleEntry.Decided(
                    group(),
                    rule.name(),
                    rule.format().write(value),
                    Optional.empty(),
                    chat.clock.instant(),
                    "")));
  }

  /// The clock goes on, and the program with it: from one reminder to the next.
  void until(String local) {
    chat.pass(Duration.ZERO);
    while (chat.clock.instant().isBefore(at(local))) {
      Duration step = Duration.between(chat.clock.instant(), next(at(local)));
      chat.pass(step.compareTo(MINUTE) < 0 ? MINUTE : step);
    }
  }

  private Instant next(Instant end) {
    String sql = "select min(ready_at) from reminder where outcome is null";
    String first = Tables.rows(chat.store(), sql).getFirst();
    Instant hour = chat.clock.instant().plus(HOUR);
    Instant next = first.equals("-") ? hour : Instant.ofEpochMilli(Long.parseLong(first));
    return Stream.of(next, hour, end).min(Comparator.naturalOrder()).orElseThrow();
  }

  /// The program does not run until then.
  void downUntil(String local) {
    chat.clock.pass(Duration.between(chat.clock.instant(), at(local)));
    chat.restart();
  }

  /// What the group was told since the last time.
  List<String> told() {
    List<Part> all = List.copyOf(chat.channel.sent);
    List<String> news = all.subList(seen, all.size()).stream().map(Part::text).toList();
    seen = all.size();
    return news;
  }

  List<Mention> called() {
    return chat.channel.sent.getLast().mentions();
  }

  /// How the reminders of a lesson or standing wish ended: `SOON SENT TOLD`.
  List<String> ends() {
    return Tables.rows(chat.store(), "select kind, outcome, why from reminder order by due_at, id")
        .stream()
        .map(row -> row.replace('|', ' '))
        .toList();
  }

  /// Every reminder that was due has exactly one end.
  void everyDueOneHasEnded() {
    assertThat(
            Tables.rows(
                chat.store(),
                "select id from reminder where outcome is null and ready_at <= "
                    + chat.clock.instant().toEpochMilli()))
        .isEmpty();
  }
}
