package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Body;
import io.xuewei.bot.ledger.Head;
import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.Mark;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.PersonLine;
import io.xuewei.bot.ledger.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// 会议记录 of one lesson as docx: head, attendance, body, signature lines.
///
/// What is conveyed is quoted character for character with its citation. What nobody has said
/// prints 待补; nothing is made up.
public final class MinutesDocx {

  private final Words words;
  private final ZoneId zone;

  public MinutesDocx(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// Writes it. The stream stays open.
  ///
  /// @param ledger one that holds the lesson
  public void write(LessonRecord lesson, PeriodLedger ledger, OutputStream out) throws IOException {
    try (var document = new XWPFDocument()) {
      var page = new DocxPage(document);
      page.title(words.say("minutes.title"));
      page.table(head(lesson));
      page.heading(words.say("minutes.attendance"));
      page.table(attendance(lesson, ledger));
      page.heading(words.say("minutes.body"));
      body(page, lesson.body());
      corrections(page, lesson);
      page.table(tail(lesson));
      page.note(cutOff(ledger));
      document.write(out);
    }
  }

  private List<List<String>> head(LessonRecord lesson) {
    Head head = lesson.head();
    Optional<Head.Span> time = head.time().value();
    return List.of(
        row("organisation", head.organisation(), "kind", words.kind(head.kind())),
        row("number", words.text(head.number().value()), "topic", words.text(head.topic().value())),
        row(
            "time",
            words.text(time.map(at -> words.day(at.from().toLocalDate()) + " " + words.hours(at))),
            "place",
            words.text(head.place().value())),
        row(
            "host",
            words.text(head.leaders().host().value()),
            "speaker",
            words.text(head.leaders().speaker().value())),
        row(
            "recorder",
            words.text(head.leaders().recorder().value()),
            "observers",
            words.text(head.observers().value())));
  }

  private List<String> row(String first, String value, String second, String other) {
    return List.of(words.say("minutes." + first), value, words.say("minutes." + second), other);
  }

  private List<List<String>> attendance(LessonRecord lesson, PeriodLedger ledger) {
    var counts = ledger.counts(lesson);
    boolean kept = lesson.state().rosterKept();
    boolean over = lesson.state().over();
    var rows = new ArrayList<List<String>>();
    rows.add(
        row(
            "registered",
            known(kept, counts.registered()),
            "expected",
            known(kept, counts.expected())));
    rows.add(
        row(
            "present",
            over
                ? words.say(
                    "minutes.presentOnline", counts.present().all(), counts.present().online())
                : words.missing(),
            "rate",
            words.full(ledger.attendance(lesson))));
    rows.add(names("presentNames", people(lesson, ledger, Mark.PRESENT), over));
    rows.add(names("leaveNames", people(lesson, ledger, Mark.LEAVE), over));
    rows.add(names("absentNames", people(lesson, ledger, Mark.ABSENT), kept && over));
    rows.add(madeUp(lesson));
    rows.add(
        List.of(
            words.say("minutes.excluded"), words.exclusions(ledger.attendance(lesson).basis())));
    return rows;
  }

  private String known(boolean known, int number) {
    return known ? Integer.toString(number) : words.missing();
  }

  private static List<PersonLine> people(LessonRecord lesson, PeriodLedger ledger, Mark mark) {
    return lesson.persons().stream()
        .filter(line -> line.isExpected(ledger.counting().excluded()))
        .filter(line -> line.part().mark() == mark)
        .toList();
  }

  /// @param known whether nobody means 无, not 待补
  private List<String> names(String label, List<PersonLine> lines, boolean known) {
    String nobody = known ? words.say("none") : words.missing();
    return List.of(words.say("minutes." + label), lines.isEmpty() ? nobody : said(lines));
  }

  private String said(List<PersonLine> lines) {
    return lines.stream().map(this::said).collect(Collectors.joining("、"));
  }

  private String said(PersonLine line) {
    String name = line.name().isEmpty() ? line.person() : line.name();
    String mark = words.mark(line);
    boolean plain = mark.equals(words.say("mark.PRESENT")) || mark.equals(words.say("mark.ABSENT"));
    return plain ? name : words.say("minutes.nameMark", name, mark);
  }

  private List<String> madeUp(LessonRecord lesson) {
    List<String> names =
        lesson.persons().stream()
            .filter(line -> line.makeUp().isPresent())
            .map(PersonLine::name)
            .toList();
    return List.of(
        words.say("minutes.madeUp"), names.isEmpty() ? words.say("none") : String.join("、", names));
  }

  private void body(DocxPage page, Body body) {
    section(page, "studied", body.studied());
    page.label(words.say("minutes.conveyed"));
    if (body.conveyed().isEmpty()) {
      page.text(words.missing());
    }
    body.conveyed().forEach(c -> page.quote(words.say("minutes.quoted", c.quote()), c.citation()));
    section(
        page,
        "speeches",
        body.speeches().stream().map(s -> words.say("speech", s.who(), s.point())).toList());
    section(page, "resolutions", body.resolutions());
    section(page, "tasks", body.tasks().stream().map(this::task).toList());
    section(page, "attachments", body.attachments());
  }

  private String task(Body.Task task) {
    return words.say(
        "task",
        task.what(),
        words.text(task.who()),
        words.text(task.due().map(words::day)),
        words.say(task.done() ? "done" : "notDone"));
  }

  private void section(DocxPage page, String key, List<String> lines) {
    page.label(words.say("minutes." + key));
    Stream<String> all = lines.isEmpty() ? Stream.of(words.missing()) : lines.stream();
    all.forEach(page::text);
  }

  private void corrections(DocxPage page, LessonRecord lesson) {
    if (lesson.corrections().isEmpty()) {
      return;
    }
    page.label(words.say("minutes.corrections"));
    lesson
        .corrections()
        .forEach(c ->
            page.text(
                words.say(
                    "minutes.correction",
                    words.minute(LocalDateTime.ofInstant(c.origin().at(), zone)),
                    c.about().orElseGet(() -> words.say("theLesson")),
                    c.before(),
                    c.after(),
                    c.origin().by().orElseGet(() -> words.say("themselves")),
                    words.text(c.origin().why()))));
  }

  private List<List<String>> tail(LessonRecord lesson) {
    String line = words.say("minutes.line");
    return List.of(
        row("hostSigns", line, "recorderSigns", line),
        row(
            "reviewer",
            lesson.tail().reviewer().orElse(line),
            "archived",
            words.text(lesson.tail().archived().map(words::day))));
  }

  private String cutOff(PeriodLedger ledger) {
    var basis = ledger.figures().attendance().basis();
    return words.say(
        "minutes.cutOff",
        words.minute(LocalDateTime.ofInstant(ledger.counting().cutOff(), zone)),
        words.versions(basis));
  }
}
