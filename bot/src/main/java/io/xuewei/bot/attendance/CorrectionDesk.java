package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// What an organiser puts right: `李四按公假算`, `把王五改成线上参加`, `给张三补录 6月12日`. Each is a new row with who,
/// when and why; the former stays.
final class CorrectionDesk {

  private static final int DAYS_BACK = 31;
  private static final Pattern ABSENT = Pattern.compile(".*(缺席|没来|未到|没到|缺勤|旷).*");
  private static final Pattern EXEMPT = Pattern.compile(".*(免于统计|不计|不统计|免予统计|豁免|不算应到).*");
  private static final Pattern WITHDRAWN = Pattern.compile(".*(撤销|作废|撤回|删掉|删除|取消).*");

  private final Office office;

  CorrectionDesk(Office office) {
    this.office = office;
  }

  /// `李四按公假算`
  Turn correct(Message message, Organising.Correct wish) {
    Introduction organiser = office.who(message);
    Instant at = office.sent(message);
    String group = organiser.group().id();
    Optional<Lesson> lesson =
        office
            .finder()
            .taking(group, at)
            .or(() -> office.finder().held(group, at, DAYS_BACK).stream().findFirst())
            .or(() -> office.finder().next(group, at));
    if (lesson.isEmpty()) {
      return Turn.say(office.say("correct.noLesson"));
    }
    return onePerson(
        organiser,
        wish.name(),
        at,
        (known, by) -> {
          Optional<Attendance> row = row(rows(message, lesson.get(), known, by, ""), wish.as());
          return row.map(r -> noted(organiser, known, lesson.get(), r))
              .orElseGet(() -> Turn.say(office.say("correct.unclear", wish.as())));
        });
  }

  private Optional<Attendance> row(Rows rows, String as) {
    String said = Characters.fold(as);
    if (WITHDRAWN.matcher(said).matches()) {
      return Optional.of(why(rows, Status.WITHDRAWN).plain(Status.WITHDRAWN));
    }
    if (EXEMPT.matcher(said).matches()) {
      return Optional.of(why(rows, Status.EXEMPT).plain(Status.EXEMPT));
    }
    if (ABSENT.matcher(said).matches()) {
      return Optional.of(why(rows, Status.ABSENT).plain(Status.ABSENT));
    }
    return Remarks.of(said).flatMap(remark -> remarked(rows, remark));
  }

  private Optional<Attendance> remarked(Rows rows, Remark remark) {
    return switch (remark.kind()) {
      case PRESENT, LATE ->
          Optional.of(
              why(rows, Status.PRESENT)
                  .present(
                      remark.manner(),
                      remark.kind() == Remark.Kind.LATE ? Math.max(1, remark.lateMinutes()) : 0));
      case LEAVE -> Optional.of(why(rows, Status.LEAVE).leave(remark.leave(), Approval.GRANTED));
      case MADE_UP ->
          Optional.of(
              why(rows, Status.MADE_UP)
                  .madeUp(
                      office.day(rows.evidence().happened()).toString(),
                      topic(rows.lesson()),
                      Approval.GRANTED));
      case RECEIVED, FOR_ANOTHER, UNCLEAR -> Optional.empty();
    };
  }

  private String topic(String lesson) {
    return office.books().lessons().lesson(lesson).map(l -> l.subject().topic()).orElse("");
  }

  /// The reason is the status it was put to, in our words: the organiser's may tell of an illness.
  private Rows why(Rows rows, Status status) {
    var evidence = rows.evidence();
    return new Rows(
        rows.lesson(),
        rows.person(),
        new Attendance.Evidence(
            evidence.source(),
            evidence.happened(),
            evidence.by(),
            evidence.messageId(),
            Optional.of(office.say("correct.why", office.say("status." + status)))));
  }

  /// `给张三补录 6月12日`
  Turn addRecord(Message message, Organising.AddRecord wish) {
    Introduction organiser = office.who(message);
    Instant at = office.sent(message);
    Optional<List<Lesson>> held = office.finder().begun(organiser.group().id(), wish.when(), at);
    if (held.isEmpty() || held.get().isEmpty()) {
      return Turn.say(office.say("correct.noneThen", wish.when()));
    }
    if (held.get().size() > 1) {
      return Turn.say(
          office.say(
              "correct.severalThen", office.list(held.get().stream().map(office::title).toList())));
    }
    Lesson lesson = held.get().getFirst();
    return onePerson(
        organiser,
        wish.name(),
        at,
        (known, by) ->
            noted(
                organiser,
                known,
                lesson,
                rows(message, lesson, known, by, office.say("correct.added"))
                    .present(Manner.ON_SITE, 0)));
  }

  private Turn onePerson(
      Introduction organiser, String name, Instant at, BiFunction<Known, String, Turn> then) {
    return switch (office.roster(organiser.group().id(), at).match(name)) {
      case Match.Found(Known person) -> then.apply(person, organiser.person().id());
      case Match.Doubtful(Match.Why why, List<Known> candidates) ->
          Turn.say(
              why == Match.Why.SAME_NAME
                  ? office.say("correct.sameName", name, candidates.size())
                  : office.say(
                      "correct.whom",
                      name,
                      office.list(candidates.stream().map(Known::name).toList())));
      case Match.Unknown() -> Turn.say(office.say("correct.nobody", name));
    };
  }

  private Rows rows(Message message, Lesson lesson, Known known, String by, String why) {
    return new Rows(
        lesson.id(), known.id(), Rows.corrected(message, office.sent(message), by, why));
  }

  private Turn noted(Introduction organiser, Known person, Lesson lesson, Attendance row) {
    String status = new RowText(office).of(row);
    return Office.turn(
        organiser,
        office.say("correct.done", person.name(), office.title(lesson), status),
        List.of(new AttendanceEntry.Noted(row, office.now())));
  }
}
