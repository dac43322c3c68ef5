package io.xuewei.bot.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.LessonEntry;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.roster.RosterEntry;
import io.xuewei.bot.rule.Rule;
import io.xuewei.bot.rule.RuleEntry;
import io.xuewei.bot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A group with a roster whose members say what the router has understood, on real SQLite.
///
/// ```java
/// group.lesson("主题党日", "2025-06-12T15:00");
/// group.says("张三", new Attending.CheckIn(false)).botSays("张三,已签到(第1位)。");
/// ```
///
/// It is Thursday, 12 June 2025, 14:50. 王组织 is the organiser.
final class StudyGroup implements AutoCloseable {

  static final String ORGANISER = "王组织";

  final SettableClock clock = new SettableClock("2025-06-12T14:50");
  final Store store;
  final Office office;
  final CheckInPoint point;
  private final RegisterDesk desk;
  private final Group group = new Group("g1", "一支部", false, Optional.empty());
  private final Place place = new Place("hall", "一支部");
  private Duration ago = Duration.ZERO;
  private Turn last = Turn.silence();
  private int messages;
  private int lessons;

  StudyGroup(Path folder, String... names) {
    store = Store.open(folder.resolve("xuewei.db"), clock);
    var texts = Texts.load();
    var ids = new Ids(new SplittableRandom(7));
    office =
        new Office(
            new Office.Books(
                store.register(), store.lessons(), store.calls(), store.checkInPages()),
            new Office.People(
                store.directory(),
                new Introductions(store.directory(), store.rosterBook(), ids, clock)),
            store.rules(),
            new Office.Saying(texts, new TimeExpressions(HolidayTable.usual()), clock),
            ids);
    point = new CheckInPoint(office, store.records(), new SplittableRandom(11));
    desk = new RegisterDesk(point, "https://xuewei.example.cn");
    store.records().write(List.of(new RosterEntry.Founded(group, place, clock.instant())));
    List.of(names).forEach(this::enrol);
  }

  /// The person's id is the name, and `-2` behind it for the second of that name.
  void enrol(String name) {
    String id = store.directory().person(name).isEmpty() ? name : name + "-2";
    store
        .records()
        .write(
            List.of(
                new RosterEntry.Met(new Person(id, name), clock.instant()),
                new RosterEntry.Linked(new Member("hall", "code-" + id), id, name, clock.instant()),
                new RosterEntry.Joined(
                    id, group.id(), LocalDate.of(2025, 1, 1), clock.instant(), "m0")));
  }

  /// Two hours long; sign-ins from half an hour before.
  String lesson(String topic, String start) {
    Instant starts = LocalDateTime.parse(start).atZone(clock.getZone()).toInstant();
    Instant ends = starts.plus(Duration.ofHours(2));
    var hours = new Lesson.Hours(starts, ends, starts.minus(Duration.ofMinutes(30)), ends);
    return lesson(topic, hours, Lesson.Part.WHOLE);
  }

  String lesson(String topic, Lesson.Hours hours, Lesson.Part part) {
    lessons++;
    String id = "l" + lessons;
    write(
        new Lesson(
            id,
            group.id(),
            Optional.empty(),
            part,
            Lesson.Status.PLANNED,
            Lesson.Subject.of(Lesson.Kind.THEME_DAY, topic),
            hours,
            Optional.empty()));
    return id;
  }

  void write(Lesson lesson) {
    var origin =
        new LessonEntry.Origin(
            Optional.empty(), clock.instant(), Optional.empty(), Optional.empty());
    store.records().write(List.of(new LessonEntry.Stated(lesson, origin)));
  }

  <T> void rule(Rule<T> rule, T value) {
    store
        .records()
        .write(
            List.of(
                new RuleEntry.Decided(
                    group.id(),
                    rule.name(),
                    rule.format().write(value),
                    Optional.empty(),
                    clock.instant(),
                    "m0")));
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /// What is said next was sent that long ago.
  StudyGroup delayed(Duration time) {
    ago = time;
    return this;
  }

  StudyGroup says(String member, Attending wish) {
    return done(desk.attend(message(member), wish, member.equals(ORGANISER)));
  }

  StudyGroup pastes(String member, String list) {
    return says(member, new Attending.SignUpList(list));
  }

  StudyGroup orders(Organising wish) {
    Message message = message(ORGANISER);
    return done(
        switch (wish) {
          case Organising.Approve approve -> desk.approve(message, approve);
          case Organising.Correct correct -> desk.correct(message, correct);
          case Organising.AddRecord record -> desk.addRecord(message, record);
          case Organising.Call call -> desk.call(message, call);
          case Organising.CheckInPage _ -> desk.checkInPage(message);
          case Organising.WhoIsMissing _ -> desk.unanswered(group.id()).orElseThrow();
          default -> throw new IllegalArgumentException(wish.toString());
        });
  }

  private StudyGroup done(Turn turn) {
    store.records().write(turn.entries());
    last = turn;
    ago = Duration.ZERO;
    return this;
  }

  StudyGroup botSays(String text) {
    assertThat(last.reply().map(Reply::text)).contains(text);
    return this;
  }

  StudyGroup botIsSilent() {
    assertThat(last.reply()).isEmpty();
    return this;
  }

  String reply() {
    return last.reply().map(Reply::text).orElse("");
  }

  Turn turn() {
    return last;
  }

  private Message message(String member) {
    messages++;
    return new Message(
        "hall",
        "key-" + messages,
        new Message.Room("一支部", false, "一支部"),
        new Message.Sender("code-" + member, member, false),
        "m" + messages,
        "",
        clock.instant().minus(ago),
        false,
        List.of(),
        Optional.empty());
  }

  /// The rows that hold, without the time: `张三 PRESENT ON_SITE 0 - NONE CHAT m1`.
  List<String> register(String lesson) {
    var rows = new ArrayList<String>();
    for (Attendance a : store.register().ofLesson(lesson)) {
      rows.add(
          String.join(
              " ",
              a.person(),
              a.presence().status().name(),
              a.presence().manner().name(),
              String.valueOf(a.presence().lateMinutes()),
              a.excuse().leave().map(Enum::name).orElse("-"),
              a.excuse().approval().name(),
              a.evidence().source().name(),
              a.evidence().messageId().orElse("-")));
    }
    return rows;
  }

  @Override
  public void close() {
    store.close();
  }
}
