package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Body;
import io.xuewei.bot.ledger.Evidence;
import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.Mark;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.PersonLine;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.rule.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables that go into every detail: each person at each lesson, and what lessons were about.
final class DetailTables {

  private final PeriodLedger ledger;
  private final Words words;
  private final Tables tables;

  DetailTables(PeriodLedger ledger, Words words, Tables tables) {
    this.ledger = ledger;
    this.words = words;
    this.tables = tables;
  }

  /// 签到明细: one line for each person at each lesson, with the message that shows it.
  Table attendance() {
    var rows = new ArrayList<List<Cell>>();
    for (LessonRecord lesson : ledger.lessons()) {
      lesson.persons().forEach(line -> rows.add(row(lesson, line)));
      if (lesson.persons().isEmpty()) {
        rows.add(empty(lesson));
      }
    }
    return table("attendance", rows);
  }

  private Table table(String key, List<List<Cell>> rows) {
    List<Table.Column> columns = Table.Column.all(words.say("columns." + key));
    return new Table(words.say("sheet." + key), columns, rows);
  }

  private List<Cell> empty(LessonRecord lesson) {
    var row = new ArrayList<Cell>(lesson(lesson));
    int columns = Table.Column.all(words.say("columns.attendance")).size();
    while (row.size() < columns) {
      row.add(Cell.of(words.missing()));
    }
    return row;
  }

  private List<Cell> lesson(LessonRecord lesson) {
    return List.of(
        tables.day(lesson),
        Cell.of(words.kind(lesson.head().kind())),
        Cell.of(lesson.head().topic(), words));
  }

  private List<Cell> row(LessonRecord lesson, PersonLine line) {
    var row = new ArrayList<Cell>(lesson(lesson));
    row.add(Cell.of(line.name().isEmpty() ? line.person() : line.name()));
    row.add(Cell.of(mark(line)));
    row.add(Cell.of(way(line), words));
    row.add(line.part().signedIn().map(tables::moment).orElseGet(() -> none(line)));
    row.add(Cell.of(line.part().lateMinutes()));
    boolean leave = line.part().mark() == Mark.LEAVE;
    row.add(only(leave, line.excuse().leave().map(words::leave)));
    row.add(only(leave, line.excuse().approver()));
    row.add(only(line.makeUp().isPresent(), line.makeUp().flatMap(PersonLine.MakeUp::on)));
    row.add(only(line.makeUp().isPresent(), line.makeUp().flatMap(PersonLine.MakeUp::what)));
    row.add(Cell.of(counted(line)));
    row.add(Cell.of(line.evidence().flatMap(Evidence::messageId), words));
    row.add(
        line.evidence()
            .map(evidence -> tables.moment(evidence.at()))
            .orElseGet(() -> Cell.of(words.missing())));
    return row;
  }

  /// Somebody who is not expected was not missing: the reason stands in its place.
  private String mark(PersonLine line) {
    Optional<Standing> exclusion = line.exclusion(ledger.counting().excluded());
    return line.isPresent() || exclusion.isEmpty() ? words.mark(line) : exclusion.get().word();
  }

  private Optional<String> way(PersonLine line) {
    return switch (line.part().mark()) {
      case PRESENT -> Optional.of(words.say(line.part().online() ? "way.online" : "way.onSite"));
      case OPEN -> Optional.empty();
      case LEAVE, ABSENT, EXEMPT -> Optional.of(words.say("notApplicable"));
    };
  }

  private Cell none(PersonLine line) {
    boolean open = line.part().mark() == Mark.PRESENT || line.part().mark() == Mark.OPEN;
    return Cell.of(open ? words.missing() : words.say("notApplicable"));
  }

  /// The value where it has a meaning, 待补 when it is not known, a dash where it has none.
  private Cell only(boolean applies, Optional<String> value) {
    return applies ? Cell.of(value, words) : Cell.of(words.say("notApplicable"));
  }

  private String counted(PersonLine line) {
    if (line.isExpected(ledger.counting().excluded())) {
      return words.say("yes");
    }
    return line.invited() ? words.say("excluded") : words.say("guest");
  }

  /// 学习内容: body and tail of each lesson's record.
  Table contents() {
    var rows = new ArrayList<List<Cell>>();
    for (LessonRecord lesson : ledger.lessons()) {
      Body body = lesson.body();
      var row = new ArrayList<Cell>(lesson(lesson));
      row.add(Cell.of(lesson.head().number(), words));
      row.add(Cell.of(lesson.head().observers(), words));
      row.add(Cell.of(body.studied(), words));
      row.add(Cell.of(body.conveyed().stream().map(this::quote).toList(), words));
      row.add(Cell.of(body.speeches().stream().map(this::speech).toList(), words));
      row.add(Cell.of(body.resolutions(), words));
      row.add(Cell.of(body.tasks().stream().map(this::task).toList(), words));
      row.add(Cell.of(body.attachments(), words));
      row.add(Cell.of(lesson.tail().reviewer(), words));
      row.add(Cell.of(lesson.tail().archived().map(words::day), words));
      row.add(Cell.of(lesson.tail().version()));
      rows.add(row);
    }
    return table("contents", rows);
  }

  private String quote(Body.Conveyed conveyed) {
    return words.say("quote", conveyed.quote(), conveyed.citation());
  }

  private String speech(Body.Speech speech) {
    return words.say("speech", speech.who(), speech.point());
  }

  private String task(Body.Task task) {
    return words.say(
        "task",
        task.what(),
        words.text(task.who()),
        words.text(task.due().map(words::day)),
        words.say(task.done() ? "done" : "notDone"));
  }
}
