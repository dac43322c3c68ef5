package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes rows of what stands in a list. What a member or an organiser has said in another way is
/// never overwritten by a list that anybody may have pasted.
final class ListTaking {

  private final Office office;
  private final Lesson lesson;
  private final Instant at;
  private final Map<String, Attendance> known = new LinkedHashMap<>();
  private final List<AttendanceEntry> entries = new ArrayList<>();

  ListTaking(Office office, Lesson lesson, Instant at) {
    this.office = office;
    this.lesson = lesson;
    this.at = at;
    office.books().register().ofLesson(lesson.id()).forEach(a -> known.put(a.person(), a));
  }

  void take(SignUp signUp, Message message) {
    String person = signUp.person().orElseThrow().id();
    Optional<Attendance> before = Optional.ofNullable(known.get(person));
    if (before.filter(a -> a.evidence().source() != Source.SIGN_UP_LIST).isPresent()) {
      return;
    }
    var rows = new Rows(lesson.id(), person, Rows.listed(message, at));
    row(rows, signUp.remark())
        .filter(row -> before.filter(old -> isSame(old, row)).isEmpty())
        .ifPresent(row -> {
          known.put(person, row);
          entries.add(new AttendanceEntry.Noted(row, office.now()));
        });
  }

  private Optional<Attendance> row(Rows rows, Remark remark) {
    boolean begun = !lesson.hours().opens().isAfter(at);
    return switch (remark.kind()) {
      case LEAVE ->
          Optional.of(
              rows.leave(
                  remark.leave(), LeaveDesk.approval(office, lesson.group(), remark.leave())));
      case PRESENT -> begun ? Optional.of(rows.present(remark.manner(), 0)) : Optional.empty();
      case LATE ->
          begun
              ? Optional.of(rows.present(remark.manner(), Math.max(1, remark.lateMinutes())))
              : Optional.empty();
      case MADE_UP ->
          Optional.of(
              rows.madeUp(office.day(at).toString(), lesson.subject().topic(), Approval.WAITING));
      case RECEIVED, FOR_ANOTHER, UNCLEAR -> Optional.empty();
    };
  }

  /// Whether a list says nothing new; what an organiser decided about it stays.
  private static boolean isSame(Attendance old, Attendance row) {
    return old.presence().equals(row.presence())
        && old.excuse().leave().equals(row.excuse().leave());
  }

  /// What is to be written.
  List<AttendanceEntry> entries() {
    return entries;
  }

  /// How everybody stands to the lesson after that.
  List<Attendance> all() {
    return List.copyOf(known.values());
  }

  /// Who of the roster is not heard of.
  List<String> missing() {
    return office.people().directory().roster(lesson.group(), office.day(at)).stream()
        .filter(person -> isExpected(person) && !isHeardOf(person))
        .map(Person::name)
        .toList();
  }

  private boolean isExpected(Person person) {
    return lesson.expected().filter(some -> !some.contains(person.id())).isEmpty();
  }

  private boolean isHeardOf(Person person) {
    return Optional.ofNullable(known.get(person.id()))
        .filter(a -> a.presence().status() != Status.WITHDRAWN)
        .filter(a -> a.presence().status() != Status.ABSENT)
        .isPresent();
  }

  boolean isComplete() {
    return !known.isEmpty() && missing().isEmpty();
  }
}
