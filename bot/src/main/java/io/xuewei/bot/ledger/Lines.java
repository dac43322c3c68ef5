package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.ledger.PersonLine.Excuse;
import io.xuewei.bot.ledger.PersonLine.MakeUp;
import io.xuewei.bot.ledger.PersonLine.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The persons' lines of a lesson: everybody on the roster, and guests who were there.
///
/// @param absentIsKnown the lesson is over and the roster is complete: who has no row was absent
record Lines(UnaryOperator<String> names, boolean absentIsKnown) {

  List<PersonLine> of(RawLesson raw) {
    Map<String, List<Attendance>> rows = byPerson(raw);
    Optional<List<String>> invited = raw.lesson().expected();
    var lines = new ArrayList<PersonLine>();
    for (Enrolment enrolled : raw.roster()) {
      List<Attendance> own = rows.getOrDefault(enrolled.person(), List.of());
      rows.remove(enrolled.person());
      boolean expected =
          !enrolled.guest() && invited.map(i -> i.contains(enrolled.person())).orElse(true);
      PersonLine line = line(enrolled, expected, own);
      if (expected || line.isPresent()) {
        lines.add(line);
      }
    }
    rows.forEach((person, own) -> others(person, own).ifPresent(lines::add));
    lines.sort(Comparator.comparing(PersonLine::name).thenComparing(PersonLine::person));
    return lines;
  }

  private Optional<PersonLine> others(String person, List<Attendance> own) {
    var guest = new Enrolment(person, names.apply(person), true, Set.of());
    return Optional.of(line(guest, false, own)).filter(PersonLine::isPresent);
  }

  private static Map<String, List<Attendance>> byPerson(RawLesson raw) {
    var rows = new LinkedHashMap<String, List<Attendance>>();
    for (Row row : raw.rows()) {
      rows.computeIfAbsent(row.attendance().person(), _ -> new ArrayList<>()).add(row.attendance());
    }
    return rows;
  }

  private PersonLine line(Enrolment enrolled, boolean expected, List<Attendance> rows) {
    Optional<Attendance> last = rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    Optional<Attendance> before = behindMakeUp(rows);
    return new PersonLine(
        enrolled.person(),
        enrolled.name(),
        expected,
        enrolled.standings(),
        before.map(this::part).orElseGet(() -> Part.of(withoutWord())),
        before.map(this::excuse).orElse(Excuse.NONE),
        last.flatMap(Lines::makeUp),
        last.map(a -> new Evidence(a.evidence().messageId(), a.evidence().happened())));
  }

  /// How somebody stood who made up for it later: the row before.
  private static Optional<Attendance> behindMakeUp(List<Attendance> rows) {
    return rows.reversed().stream().filter(a -> status(a) != Status.MADE_UP).findFirst();
  }

  private static Status status(Attendance attendance) {
    return attendance.presence().status();
  }

  private Mark withoutWord() {
    return absentIsKnown ? Mark.ABSENT : Mark.OPEN;
  }

  private Part part(Attendance attendance) {
    return switch (status(attendance)) {
      case PRESENT -> isAgreed(attendance) ? present(attendance) : Part.of(withoutWord());
      case LEAVE -> Part.of(isRefused(attendance) ? withoutWord() : Mark.LEAVE);
      case EXEMPT -> Part.of(Mark.EXEMPT);
      case ABSENT -> Part.of(Mark.ABSENT);
      case WITHDRAWN, MADE_UP -> Part.of(withoutWord());
    };
  }

  private static Part present(Attendance attendance) {
    return new Part(
        Mark.PRESENT,
        attendance.presence().manner() == Manner.ONLINE,
        attendance.presence().lateMinutes(),
        signedIn(attendance));
  }

  /// A correction says that somebody was there, not when they came.
  private static Optional<Instant> signedIn(Attendance attendance) {
    return attendance.evidence().source() == Attendance.Source.CORRECTION
        ? Optional.empty()
        : Optional.of(attendance.evidence().happened());
  }

  /// Whether nobody's yes is needed, or it was given.
  private static boolean isAgreed(Attendance attendance) {
    Approval approval = attendance.excuse().approval();
    return approval != Approval.WAITING && approval != Approval.REFUSED;
  }

  private static boolean isRefused(Attendance attendance) {
    return attendance.excuse().approval() == Approval.REFUSED;
  }

  private Excuse excuse(Attendance attendance) {
    if (status(attendance) != Status.LEAVE || isRefused(attendance)) {
      return Excuse.NONE;
    }
    Optional<String> approver =
        attendance.excuse().approval() == Approval.GRANTED
            ? attendance.evidence().by().map(names)
            : Optional.empty();
    return new Excuse(attendance.excuse().leave(), attendance.excuse().approval(), approver);
  }

  private static Optional<MakeUp> makeUp(Attendance attendance) {
    return status(attendance) == Status.MADE_UP && isAgreed(attendance)
        ? Optional.of(new MakeUp(attendance.excuse().madeUpOn(), attendance.excuse().madeUpWhat()))
        : Optional.empty();
  }
}
