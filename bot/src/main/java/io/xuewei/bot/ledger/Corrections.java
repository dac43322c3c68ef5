package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.lesson.Lesson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What was written down later, with what stood there before.
///
/// A row is a correction when there was one before it, or when somebody else brought it in
/// afterwards.
record Corrections(Words words, UnaryOperator<String> names, ZoneId zone) {

  List<Correction> of(RawLesson raw) {
    var all = new ArrayList<>(ofLesson(raw));
    all.addAll(ofPersons(raw));
    all.sort(Comparator.comparing(correction -> correction.origin().at()));
    return all;
  }

  private List<Correction> ofLesson(RawLesson raw) {
    var corrections = new ArrayList<Correction>();
    for (int i = 1; i < raw.stated().size(); i++) {
      RawLesson.Stated now = raw.stated().get(i);
      String before = describe(raw.stated().get(i - 1).lesson());
      String after = describe(now.lesson());
      if (!before.equals(after)) {
        int present = presentAt(raw, now.at());
        corrections.add(
            new Correction(
                raw.lesson().subject().topic(),
                Optional.empty(),
                before,
                after,
                new Correction.Numbers(present, present),
                new Correction.Origin(now.by().map(names), now.at(), now.why(), now.messageId())));
      }
    }
    return corrections;
  }

  private static int presentAt(RawLesson raw, Instant at) {
    Map<String, Boolean> present = new HashMap<>();
    raw.rows().stream()
        .filter(row -> !row.written().isAfter(at))
        .forEach(row -> present.put(row.attendance().person(), isPresent(row.attendance())));
    return count(present);
  }

  private String describe(Lesson lesson) {
    String when = words.minute(LocalDateTime.ofInstant(lesson.hours().starts(), zone));
    String text =
        lesson.subject().topic()
            + " "
            + when
            + lesson.subject().place().map(p -> " " + p).orElse("");
    return lesson.status() == Lesson.Status.CANCELLED ? words.say("cancelled", text) : text;
  }

  private List<Correction> ofPersons(RawLesson raw) {
    var corrections = new ArrayList<Correction>();
    var last = new HashMap<String, Attendance>();
    var present = new HashMap<String, Boolean>();
    for (Row row : raw.rows()) {
      Attendance now = row.attendance();
      int before = count(present);
      Optional<Attendance> former = Optional.ofNullable(last.put(now.person(), now));
      present.put(now.person(), isPresent(now));
      if (former.isPresent() || now.evidence().source() == Source.CORRECTION) {
        var numbers = new Correction.Numbers(before, count(present));
        corrections.add(correction(raw, row, former.map(this::say), numbers));
      }
    }
    return corrections;
  }

  private Correction correction(
      RawLesson raw, Row row, Optional<String> former, Correction.Numbers numbers) {
    Attendance.Evidence evidence = row.attendance().evidence();
    return new Correction(
        raw.lesson().subject().topic(),
        Optional.of(names.apply(row.attendance().person())),
        former.orElseGet(words::missing),
        say(row.attendance()),
        numbers,
        new Correction.Origin(
            evidence.by().map(names), row.written(), evidence.why(), evidence.messageId()));
  }

  private static int count(Map<String, Boolean> present) {
    return (int) present.values().stream().filter(Boolean::booleanValue).count();
  }

  private static boolean isPresent(Attendance attendance) {
    return attendance.presence().status() == Status.PRESENT;
  }

  private String say(Attendance attendance) {
    Attendance.Presence presence = attendance.presence();
    return switch (presence.status()) {
      case PRESENT -> {
        boolean online = presence.manner() == Attendance.Manner.ONLINE;
        String mark = words.say(online ? "mark.ONLINE" : "mark.PRESENT");
        yield presence.lateMinutes() > 0 ? words.say("late", mark, presence.lateMinutes()) : mark;
      }
      case LEAVE -> leave(attendance.excuse());
      case MADE_UP -> words.say("mark.MADE_UP");
      case EXEMPT -> words.say("mark.EXEMPT");
      case ABSENT -> words.say("mark.ABSENT");
      case WITHDRAWN -> words.say("mark.WITHDRAWN");
    };
  }

  private String leave(Attendance.Excuse excuse) {
    String mark = excuse.leave().map(words::leave).orElseGet(() -> words.say("mark.LEAVE"));
    return switch (excuse.approval()) {
      case WAITING -> words.say("waiting", mark);
      case REFUSED -> words.say("refused", mark);
      case NONE, GRANTED -> mark;
    };
  }
}
