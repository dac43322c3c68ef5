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
    Optional<Lesson> lesson = lesson(who.group().id(), at, byOrganiser);
    if (lesson.isEmpty()) {
      return Turn.silence();
    }
    Optional<SignUpList> list =
        SignUpList.read(wish.block(), office.roster(who.group().id(), at));
    return list.filter(read -> !read.entries().isEmpty())
        .map(read -> take(message, who, lesson.get(), read))
        .orElseGet(Turn::silence);
  }

  private Optional<Lesson> lesson(String group, Instant at, boolean byOrganiser) {
    LessonFinder finder = office.finder();
    return finder
        .atHand(group, at)
        .or(() ->
            byOrganiser ? finder.held(group, at, 7).stream().findFirst() : Optional.empty());
  }

  private Turn take(Message message, Introduction who, Lesson lesson, SignUpList list) {
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
    if (first || !news.isEmpty()) {
      news.add(ListReport.FIRST);
      entries.add(new AttendanceEntry.Told(lesson.id(), news, office.now()));
      String said = first ? report.full(begun, taken.missing()) : report.brief(news);
      return Office.turn(who, said, entries);
    }
    return entries.isEmpty() ? Turn.silence() : Office.turn(Optional.empty(), who, entries);
  }
}
