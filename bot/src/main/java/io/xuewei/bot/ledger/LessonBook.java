package io.xuewei.bot.ledger;

import io.xuewei.bot.ledger.LessonRecord.State;
import io.xuewei.bot.lesson.Lesson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes a lesson's record of what is stored of it.
///
/// @param names the name of a person's id
/// @param titles the title of a document's id
/// @param zone the unit's
public record LessonBook(
    Words words, UnaryOperator<String> names, UnaryOperator<String> titles, ZoneId zone) {

  /// The record as of now.
  public LessonRecord record(RawLesson raw, Instant now) {
    Lesson lesson = raw.lesson();
    boolean over = lesson.status() == Lesson.Status.CLOSED || !lesson.hours().closes().isAfter(now);
    var state = new State(over, lesson.status() == Lesson.Status.CANCELLED, raw.kept());
    int version = raw.stated().size() + raw.rows().size();
    return new LessonRecord(
        lesson.id(),
        state,
        head(raw),
        new Lines(names, over && raw.kept()).of(raw),
        body(raw),
        new Tail(Optional.empty(), Optional.empty(), version),
        new Corrections(words, names, zone).of(raw));
  }

  private Head head(RawLesson raw) {
    Lesson lesson = raw.lesson();
    RawLesson.Stated last = raw.stated().getLast();
    var from = new Evidence(last.messageId(), last.at());
    Lesson.People people = lesson.subject().people();
    return new Head(
        raw.organisation(),
        lesson.subject().kind(),
        lesson.part().of() > 1
            ? Noted.of(lesson.part().number() + "/" + lesson.part().of(), from)
            : Noted.missing(),
        Noted.of(lesson.subject().topic(), from),
        Noted.of(span(lesson), from),
        Noted.of(lesson.subject().place(), from),
        new Head.Leaders(
            Noted.of(people.host(), from),
            Noted.of(people.speaker(), from),
            Noted.of(people.recorder(), from)),
        observers(raw, from));
  }

  private Head.Span span(Lesson lesson) {
    return new Head.Span(at(lesson.hours().starts()), Optional.of(at(lesson.hours().ends())));
  }

  /// Whoever was there without belonging to the group.
  private Noted<String> observers(RawLesson raw, Evidence from) {
    List<String> guests =
        new Lines(names, false)
            .of(raw).stream()
                .filter(line -> !line.invited() && line.isPresent())
                .map(PersonLine::name)
                .toList();
    return guests.isEmpty() ? Noted.missing() : Noted.of(String.join("、", guests), from);
  }

  private Body body(RawLesson raw) {
    Body body = raw.body();
    List<String> studied =
        raw.lesson().subject().material().stream()
            .map(m -> m.document().isEmpty() ? m.link() : titles.apply(m.document()))
            .filter(title -> !title.isBlank())
            .toList();
    return studied.isEmpty()
        ? body
        : new Body(
            studied,
            body.conveyed(),
            body.speeches(),
            body.resolutions(),
            body.tasks(),
            body.attachments());
  }

  private LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
