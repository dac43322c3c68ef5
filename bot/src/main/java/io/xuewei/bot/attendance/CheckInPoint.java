package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Evidence;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Source;
import io.xuewei.bot.attendance.CheckInPages.CheckInPage;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.lesson.Lesson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Signing in for groups that no bot may enter: a page behind a short link on which members write
/// their names.
///
/// A name signs in the one person of the roster who has it, by the rules of [NameMatching], once. A
/// name that fits nobody and one that fits several get the same answer, so nothing is learned about
/// who is on the roster. Nothing but the name is asked for, and only who was there, when and that
/// it was the page is kept. The link works as long as the lesson takes sign-ins.
public final class CheckInPoint {

  private static final int CODE_LENGTH = 10;
  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int LONGEST_NAME = 30;

  private final Office office;
  private final Records records;
  private final RandomGenerator random;

  /// @param random where codes come from; they must not be guessed
  public CheckInPoint(Office office, Records records, RandomGenerator random) {
    this.office = office;
    this.records = records;
    this.random = random;
  }

  /// What came of a name.
  public enum Outcome {
    /// Signed in.
    DONE,
    /// Was signed in before.
    TWICE,
    /// Nobody, or nobody for certain.
    NOT_FOUND,
    /// The lesson takes no sign-ins yet.
    EARLY,
    /// No more, or there is no such page.
    OVER
  }

  /// What somebody sees who opens a page.
  ///
  /// @param title `6月12日主题党日`; empty when it is over
  public record View(Outcome state, String title) {}

  /// Whether a page takes names now; [Outcome#NOT_FOUND] never comes of it.
  public View view(String code) {
    return lesson(code)
        .map(lesson -> new View(state(lesson), office.title(lesson)))
        .orElseGet(() -> new View(Outcome.OVER, ""));
  }

  /// The lesson behind a code; a cancelled one and one that is over have none.
  private Optional<Lesson> lesson(String code) {
    return office
        .books()
        .pages()
        .page(code)
        .flatMap(page -> office.books().lessons().lesson(page.lesson()))
        .filter(lesson -> lesson.status() == Lesson.Status.PLANNED)
        .filter(lesson -> lesson.hours().closes().isAfter(office.now()));
  }

  private Outcome state(Lesson lesson) {
    return lesson.hours().opens().isAfter(office.now()) ? Outcome.EARLY : Outcome.DONE;
  }

  /// Signs in whoever has that name.
  public Outcome signIn(String code, String name) {
    Optional<Lesson> lesson = lesson(code);
    if (lesson.isEmpty()) {
      return Outcome.OVER;
    }
    if (state(lesson.get()) == Outcome.EARLY) {
      return Outcome.EARLY;
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return Outcome.NOT_FOUND;
    }
    Match match = office.roster(lesson.get().group(), office.now()).match(name);
    return match instanceof Match.Found(Match.Known person)
        ? signIn(lesson.get(), person.id())
        : Outcome.NOT_FOUND;
  }

  private Outcome signIn(Lesson lesson, String person) {
    Optional<Attendance> before = office.books().register().of(lesson.id(), person);
    if (before.filter(CheckInDesk::isThere).isPresent()) {
      return Outcome.TWICE;
    }
    Instant now = office.now();
    var evidence =
        new Evidence(Source.PAGE, now, Optional.empty(), Optional.empty(), Optional.empty());
    var rows = new Rows(lesson.id(), person, evidence);
    Attendance present = rows.present(Manner.ON_SITE, office.lateMinutes(lesson, now));
    records.write(List.of(new AttendanceEntry.Noted(present, now)));
    return Outcome.DONE;
  }

  /// The page of a lesson, made and kept if there is none; empty when there is no such lesson, or
  /// it is over.
  public Optional<CheckInPage> pageOf(String lesson) {
    Optional<CheckInPage> page =
        office
            .books()
            .lessons()
            .lesson(lesson)
            .filter(one -> one.status() == Lesson.Status.PLANNED)
            .filter(one -> one.hours().closes().isAfter(office.now()))
            .map(this::pageOf);
    page.ifPresent(
        made -> records.write(List.of(new AttendanceEntry.PageMade(made, office.now()))));
    return page;
  }

  /// The same without keeping it.
  CheckInPage pageOf(Lesson lesson) {
    return office
        .books()
        .pages()
        .ofLesson(lesson.id())
        .filter(page -> !page.ends().isBefore(lesson.hours().closes()))
        .orElseGet(() -> new CheckInPage(code(), lesson.id(), lesson.hours().closes()));
  }

  private String code() {
    var code = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /// The words of the page: `attendance.page.` and the key.
  public String say(String key, Object... values) {
    return office.say("page." + key, values);
  }

  Office office() {
    return office;
  }
}
