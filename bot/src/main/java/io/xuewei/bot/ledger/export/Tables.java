package io.xuewei.bot.ledger.export;

import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.ledger.Correction;
import io.xuewei.bot.ledger.Counts;
import io.xuewei.bot.ledger.Head;
import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.Mark;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.PersonSummary;
import io.xuewei.bot.ledger.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The tables of a ledger: lessons, persons, corrections.
final class Tables {

  private final PeriodLedger ledger;
  private final Words words;
  private final ZoneId zone;

  Tables(PeriodLedger ledger, Words words, ZoneId zone) {
    this.ledger = ledger;
    this.words = words;
    this.zone = zone;
  }

  private Table table(String key, List<List<Cell>> rows) {
    List<Table.Column> columns = Table.Column.all(words.say("columns." + key));
    return new Table(words.say("sheet." + key), columns, rows);
  }

  /// 学习台账: one line for each lesson.
  Table lessons() {
    var rows = new ArrayList<List<Cell>>();
    for (LessonRecord lesson : ledger.lessons()) {
      var row = new ArrayList<Cell>();
      row.add(Cell.of(rows.size() + 1));
      head(row, lesson);
      numbers(row, lesson);
      rows.add(row);
    }
    return table("lessons", rows);
  }

  private void head(List<Cell> row, LessonRecord lesson) {
    Head head = lesson.head();
    row.add(day(lesson));
    row.add(Cell.of(head.time().value().map(words::hours), words));
    row.add(Cell.of(words.kind(head.kind())));
    String topic = words.text(head.topic().value());
    row.add(Cell.of(lesson.state().cancelled() ? words.say("cancelled", topic) : topic));
    row.add(Cell.of(head.place(), words));
    row.add(Cell.of(head.leaders().host(), words));
    row.add(Cell.of(head.leaders().speaker(), words));
    row.add(Cell.of(head.leaders().recorder(), words));
    row.add(Cell.of(lesson.body().studied(), words));
  }

  Cell day(LessonRecord lesson) {
    return lesson
        .head()
        .time()
        .value()
        .<Cell>map(span -> new Cell.Day(span.from().toLocalDate()))
        .orElseGet(() -> Cell.of(words.missing()));
  }

  private void numbers(List<Cell> row, LessonRecord lesson) {
    Counts counts = ledger.counts(lesson);
    boolean kept = lesson.state().rosterKept();
    boolean over = lesson.state().over() && !lesson.state().cancelled();
    row.add(Cell.known(kept, counts.registered(), words));
    row.add(Cell.known(kept, counts.expected(), words));
    row.add(Cell.known(over, counts.present().all(), words));
    row.add(Cell.known(over, counts.present().late(), words));
    row.add(Cell.known(over, counts.present().online(), words));
    for (LeaveClass leave : LeaveClass.values()) {
      row.add(Cell.known(over, counts.leave().getOrDefault(leave, 0), words));
    }
    row.add(Cell.known(over && kept, counts.missing().absent(), words));
    row.add(Cell.known(over, counts.madeUp(), words));
    row.add(Cell.of(ledger.attendance(lesson), words));
  }

  /// 人员: one line for each person.
  Table persons() {
    var rows = new ArrayList<List<Cell>>();
    for (PersonSummary person : ledger.persons()) {
      var row = new ArrayList<Cell>();
      row.add(Cell.of(rows.size() + 1));
      row.add(Cell.of(person.name().isEmpty() ? person.person() : person.name()));
      row.add(Cell.of(person.lines().size()));
      row.add(Cell.of(person.times(Mark.PRESENT)));
      row.add(Cell.of(person.late()));
      row.add(Cell.of(person.online()));
      row.add(Cell.of(person.times(Mark.LEAVE)));
      row.add(Cell.of(person.times(Mark.ABSENT)));
      row.add(Cell.of(person.times(Mark.OPEN)));
      row.add(Cell.of(person.madeUp()));
      row.add(Cell.of(person.attendance(), words));
      row.add(Cell.of(full(person)));
      rows.add(row);
    }
    return table("persons", rows);
  }

  private String full(PersonSummary person) {
    if (person.times(Mark.OPEN) > 0) {
      return words.missing();
    }
    return words.say(person.full() ? "yes" : "no");
  }

  /// 更正: what was written down later; what stood there before stays to be read.
  Table corrections() {
    var rows = new ArrayList<List<Cell>>();
    for (Correction correction : ledger.corrections()) {
      Correction.Origin origin = correction.origin();
      rows.add(
          List.of(
              Cell.of(rows.size() + 1),
              moment(origin.at()),
              Cell.of(correction.lesson()),
              Cell.of(correction.about().orElseGet(() -> words.say("theLesson"))),
              Cell.of(correction.before()),
              Cell.of(correction.after()),
              Cell.of(correction.numbers().before()),
              Cell.of(correction.numbers().after()),
              Cell.of(origin.by().orElseGet(() -> words.say("themselves"))),
              Cell.of(origin.why(), words),
              Cell.of(origin.messageId(), words)));
    }
    return table("corrections", rows);
  }

  Cell moment(Instant at) {
    return new Cell.Moment(LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS));
  }
}
