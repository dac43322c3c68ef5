package io.xuewei.bot.attendance;

import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Introduction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A pasted 接龙: who stands in it for certain is written down with the message as evidence, the rest
/// is named and asked about.
///
/// The first list of a lesson is answered in full. A re-sent one is answered only when something in
/// it has to be asked that was not asked before, or when nobody is missing any more, so forty
/// members who re-send it bring about one answer.
///
/// While a lesson takes sign-ins, whoever stands in the list is there; before that only leave is
/// taken down; afterwards only an organiser's list counts.
final class ListDesk {

  private final Office office;

  ListDesk(Office office) {
    this.office = office;
  }

  /// @param byOrganiser whether an organiser pastes it
  Turn paste(Message message, Attending.SignUpList wish, boolean byOrganiser) {
    Introduction who = office.who(message);
    Instant at = office.sent(message);
    Optional<SignUpList> read =
        SignUpList.read(lines(message, wish), office.roster(who.group().id(), at))
            .filter(list -> !list.entries().isEmpty());
    if (read.isEmpty()) {
      return Turn.silence();
    }
    List<AttendanceEntry> answers = answers(message, who, read.get());
    Optional<Lesson> lesson = lesson(who.group().id(), at, byOrganiser);
    if (lesson.isPresent()) {
      return take(message, who, lesson.get(), new Taken(read.get(), answers));
    }
    return answers.isEmpty() ? Turn.silence() : Office.turn(Optional.empty(), who, answers);
  }

  /// The text with its lines, wherever they were kept.
  private static String lines(Message message, Attending.SignUpList wish) {
    boolean kept = wish.block().contains("\n") || !message.text().contains("\n");
    return kept ? wish.block() : message.text();
  }

  /// @param answers of those who wrote 收到, while a notice waits for it
  private record Taken(SignUpList list, List<AttendanceEntry> answers) {}

  private List<AttendanceEntry> answers(Message message, Introduction who, SignUpList list) {
    Instant at = office.sent(message);
    Optional<Calls.Call> call = office.books().calls().open(who.group().id(), at);
    if (call.isEmpty()) {
      return List.of();
    }
    String id = call.get().id();
    Set<String> answered = office.books().calls().answered(id);
    return list.certain().stream()
        .filter(signUp -> signUp.remark().kind() == Remark.Kind.RECEIVED)
        .map(signUp -> signUp.person().orElseThrow().id())
        .filter(person -> !answered.contains(person))
        .<AttendanceEntry>map(person -> new AttendanceEntry.Answered(id, person, at, message.id()))
        .toList();
  }

  private Optional<Lesson> lesson(String group, Instant at, boolean byOrganiser) {
    LessonFinder finder = office.finder();
    return finder
        .atHand(group, at)
        .or(() -> byOrganiser ? finder.held(group, at, 7).stream().findFirst() : Optional.empty());
  }

  private Turn take(Message message, Introduction who, Lesson lesson, Taken read) {
    SignUpList list = read.list();
    var taken = new ListTaking(office, lesson, office.sent(message));
    list.certain().forEach(signUp -> taken.take(signUp, message));
    boolean begun = !lesson.hours().opens().isAfter(office.sent(message));
    var report = new ListReport(office, lesson, list, taken.all());
    Set<String> told = office.books().register().told(lesson.id());
    Set<String> news = new HashSet<>(report.marks());
    if (taken.isComplete()) {
      news.add(ListReport.COMPLETE);
    }
    boolean first = told.isEmpty();
    news.removeAll(told);
    List<AttendanceEntry> entries = new ArrayList<>(taken.entries());
    entries.addAll(read.answers());
    if (first || !news.isEmpty()) {
      news.add(ListReport.FIRST);
      entries.add(new AttendanceEntry.Told(lesson.id(), news, office.now()));
      String said = first ? report.full(begun, taken.missing()) : report.brief(news);
      return Office.turn(who, said, entries);
    }
    return entries.isEmpty() ? Turn.silence() : Office.turn(Optional.empty(), who, entries);
  }
}
