package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.rule.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Invented lessons of an invented group, whose numbers are worked out by hand in the tests.
public final class Samples {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final Words WORDS = new Words(Texts.load());
  public static final LessonBook BOOK = new LessonBook(WORDS, id -> id, id -> "《" + id + "》", ZONE);
  public static final Instant CUT_OFF = at("2025-06-30T18:00");
  public static final Set<Standing> USUAL =
      EnumSet.of(Standing.LONG_SICK, Standing.SECONDED, Standing.TRANSFERRED, Standing.EXEMPT);

  private Samples() {}

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  public static Enrolment member(String name, Standing... standings) {
    return new Enrolment(name, name, false, Set.of(standings));
  }

  public static Row row(String who, Status status, String at) {
    return row(who, status, Attendance.Excuse.NONE, Source.CHAT, at);
  }

  public static Row leave(String who, LeaveClass leave, Approval approval, String at) {
    var excuse =
        new Attendance.Excuse(Optional.of(leave), approval, Optional.empty(), Optional.empty());
    return row(who, Status.LEAVE, excuse, Source.CHAT, at);
  }

  public static Row madeUp(String who, String at) {
    var excuse =
        new Attendance.Excuse(
            Optional.empty(), Approval.GRANTED, Optional.of("2025-06-20"), Optional.of("第三讲"));
    return row(who, Status.MADE_UP, excuse, Source.CHAT, at);
  }

  public static Row corrected(String who, Status status, String at) {
    return row(who, status, Attendance.Excuse.NONE, Source.CORRECTION, at);
  }

  private static Row row(
      String who, Status status, Attendance.Excuse excuse, Source source, String at) {
    boolean correction = source == Source.CORRECTION;
    return new Row(
        new Attendance(
            "lesson",
            who,
            new Attendance.Presence(status, Manner.ON_SITE, 0),
            excuse,
            new Attendance.Evidence(
                source,
                at(at),
                correction || status == Status.LEAVE ? Optional.of("王组织") : Optional.empty(),
                Optional.of("m-" + who),
                correction ? Optional.of("补记") : Optional.empty())),
        at(at));
  }

  public static Row with(Row row, Manner manner, int late) {
    Attendance a = row.attendance();
    return new Row(
        new Attendance(
            a.lesson(),
            a.person(),
            new Attendance.Presence(a.presence().status(), manner, late),
            a.excuse(),
            a.evidence()),
        row.written());
  }

  public static RawLesson raw(
      String id, String topic, String start, List<Enrolment> roster, Row... rows) {
    Instant starts = at(start);
    var lesson =
        new Lesson(
            id,
            "g1",
            Optional.empty(),
            Lesson.Part.WHOLE,
            Lesson.Status.CLOSED,
            new Lesson.Subject(
                Lesson.Kind.THEME_DAY,
                topic,
                new Lesson.People(Optional.of("王组织"), Optional.empty(), Optional.of("赵记录")),
                Optional.of("二楼会议室"),
                List.of(new Lesson.Material("学习条例", List.of(), ""))),
            new Lesson.Hours(
                starts, starts.plus(Duration.ofHours(2)), starts, starts.plus(Duration.ofHours(2))),
            Optional.empty());
    return new RawLesson(
        "南山街道第一支部",
        List.of(
            new RawLesson.Stated(
                lesson, Optional.of("王组织"), starts, Optional.of("m-" + id), Optional.empty())),
        roster,
        true,
        List.of(rows),
        Body.EMPTY);
  }

  public static PeriodLedger ledger(List<RawLesson> lessons, Set<Standing> excluded) {
    var records = new ArrayList<LessonRecord>();
    lessons.forEach(lesson -> records.add(BOOK.record(lesson, CUT_OFF)));
    return new PeriodLedger(
        new PeriodLedger.Scope(
            "第一支部", "南山街道第一支部", LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)),
        new Counting(excluded, Set.of(Standing.MOBILE), 7, CUT_OFF),
        records,
        List.of(new PeriodLedger.DocumentCoverage("学习条例", 31, 42)));
  }

  /// Eight on the roster: one long sick, one mobile, one retired. Of the seven expected at the
  /// first lesson four are there, one is on sick leave, one made up for it, one is missing. At the
  /// second, seven on the roster (孙七 has left), six expected, three there.
  public static List<RawLesson> june() {
    var all =
        List.of(
            member("张三"),
            member("李四"),
            member("王五"),
            member("赵六", Standing.MOBILE),
            member("孙七"),
            member("周八", Standing.RETIRED),
            member("吴九", Standing.LONG_SICK),
            member("=cmd|'/c calc'!A1"));
    var later = all.stream().filter(e -> !e.name().equals("孙七")).toList();
    RawLesson first =
        raw(
            "l1",
            "学习贯彻条例精神",
            "2025-06-12T15:00",
            all,
            row("张三", Status.PRESENT, "2025-06-12T15:01"),
            with(row("李四", Status.PRESENT, "2025-06-12T15:12"), Manner.ON_SITE, 12),
            with(row("赵六", Status.PRESENT, "2025-06-12T15:02"), Manner.ONLINE, 0),
            leave("王五", LeaveClass.SICK, Approval.GRANTED, "2025-06-12T09:00"),
            row("=cmd|'/c calc'!A1", Status.PRESENT, "2025-06-12T15:03"),
            madeUp("孙七", "2025-06-20T20:00"));
    RawLesson second =
        raw(
            "l2",
            "主题党日",
            "2025-06-26T15:00",
            later,
            row("张三", Status.PRESENT, "2025-06-26T15:01"),
            row("李四", Status.PRESENT, "2025-06-26T15:02"),
            leave("王五", LeaveClass.PERSONAL, Approval.WAITING, "2025-06-26T09:00"),
            corrected("周八", Status.PRESENT, "2025-06-27T10:00"));
    return List.of(first, second);
  }
}
