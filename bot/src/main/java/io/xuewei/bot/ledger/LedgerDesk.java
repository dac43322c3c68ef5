package io.xuewei.bot.ledger;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers what organisers and members ask about attendance, and offers ledgers and minutes.
///
/// Names go to the organiser alone: in a group only numbers are said, unless the group's rule
/// allows names.
public final class LedgerDesk {

  private final Ledgers ledgers;
  private final Asked asked;
  private final Rules rules;
  private final Offers offers;
  private final Words words;
  private final Clock clock;

  /// @param offers how files get to whoever asks for them
  public LedgerDesk(
      Ledgers ledgers, Ledgers.Stored stored, GroupRoles roles, Offers offers, Clock clock) {
    this.ledgers = ledgers;
    this.asked = new Asked(stored.directory(), roles, stored.lessons(), clock);
    this.rules = stored.rules();
    this.offers = offers;
    this.words = offers.words();
    this.clock = clock;
  }

  private interface InGroup {
    Turn in(Group group);
  }

  private Turn own(Message message, InGroup answer) {
    return asked.own(message).map(answer::in).orElseGet(() -> say("whichGroup"));
  }

  private Turn organised(Message message, String named, InGroup answer) {
    return asked
        .organised(message, named)
        .map(answer::in)
        .orElseGet(() -> say("whichOrganised", asked.titles(message)));
  }

  private Turn say(String key, Object... values) {
    return Turn.say(words.say(key, values));
  }

  /// Whether names may be said there.
  private boolean mayName(Message message, Group group) {
    return message.room().direct() || rules.value(Rulebook.NAMES_IN_GROUP, group.id());
  }

  /// `还差谁`
  public Turn whoIsMissing(Message message) {
    return organised(
        message,
        "",
        group ->
            asked
                .lesson(group, "")
                .flatMap(lesson -> ledgers.of(group, lesson))
                .map(ledger -> missing(message, group, ledger))
                .orElseGet(() -> say("noLesson")));
  }

  private Turn missing(Message message, Group group, PeriodLedger ledger) {
    LessonRecord lesson = ledger.lessons().getFirst();
    List<String> names =
        lesson.persons().stream()
            .filter(line -> line.isExpected(ledger.counting().excluded()))
            .filter(line -> line.part().mark() == Mark.OPEN || line.part().mark() == Mark.ABSENT)
            .map(PersonLine::name)
            .toList();
    String topic = words.text(lesson.head().topic().value());
    String hint = lesson.state().rosterKept() ? "" : words.say("learnedRoster");
    if (names.isEmpty()) {
      return Turn.say(words.say("nobodyMissing", topic) + hint);
    }
    String text =
        mayName(message, group)
            ? words.say("missingNames", topic, names.size(), String.join("、", names))
            : words.say("missingNumber", topic, names.size());
    return Turn.say(text + hint);
  }

  /// `统计一下本次到会`, `咱们组到会率多少`: numbers, no names.
  public Turn tally(Message message, String period) {
    return own(
        message,
        group -> {
          Optional<Period> named = Period.read(period, LocalDate.now(clock));
          boolean oneLesson = named.isEmpty() && !period.isEmpty();
          return oneLesson ? tallyLesson(group, period) : tallyPeriod(group, named);
        });
  }

  private Turn tallyLesson(Group group, String which) {
    return asked
        .lesson(group, which)
        .flatMap(lesson -> ledgers.of(group, lesson))
        .map(ledger -> Turn.say(new Summary(ledger, words).lesson()))
        .orElseGet(() -> say("noLesson"));
  }

  private Turn tallyPeriod(Group group, Optional<Period> named) {
    LocalDate today = LocalDate.now(clock);
    Period period = named.orElseGet(() -> Period.read("本月", today).orElseThrow());
    PeriodLedger ledger = ledgers.of(group, period.from(), period.to());
    return Turn.say(new Summary(ledger, words).period());
  }

  /// `谁连续两次没来`
  public Turn absentInARow(Message message, int times) {
    return organised(
        message,
        "",
        group -> {
          LocalDate today = LocalDate.now(clock);
          PeriodLedger ledger = ledgers.of(group, today.minusYears(1), today);
          List<PersonSummary> absent =
              ledger.persons().stream().filter(p -> p.absentInARow() >= times).toList();
          if (!group.kept()) {
            return say("rosterNotKept");
          }
          if (absent.isEmpty()) {
            return say("nobodyInARow", times);
          }
          String names =
              absent.stream()
                  .map(p -> mayName(message, group) ? p.name() : Masked.of(p.name()))
                  .collect(Collectors.joining("、"));
          return say("inARow", times, absent.size(), names);
        });
  }

  /// `我缺了哪几次`: dates and topics to the member alone; in a group no more than how many.
  public Turn missed(Message message, String period) {
    return own(
        message,
        group -> {
          LocalDate today = LocalDate.now(clock);
          Period in =
              Period.read(period, today)
                  .orElseGet(() -> new Period(today.minusYears(1).plusDays(1), today));
          PeriodLedger ledger = ledgers.of(group, in.from(), in.to());
          return asked
              .person(message)
              .map(p -> Turn.say(new Missed(ledger, words).of(p.id(), message.room().direct())))
              .orElseGet(() -> say("missedNone"));
        });
  }

  /// `导出本月台账`
  public Turn export(Message message, Organising.ExportLedger wanted) {
    return organised(
        message,
        wanted.period(),
        group -> {
          LocalDate today = LocalDate.now(clock);
          String said = Asked.without(wanted.period(), group);
          String name = said.isBlank() ? "本月" : said;
          Optional<Period> period = Period.read(name, today);
          Optional<Offer.Format> format =
              wanted.format().isBlank()
                  ? Optional.of(Offer.Format.XLSX)
                  : Offer.Format.read(wanted.format());
          if (period.isEmpty() || format.isEmpty() || format.get() == Offer.Format.DOCX) {
            return say("exportUsage");
          }
          var offer =
              new Offer(
                  group.id(),
                  period.get().from(),
                  period.get().to(),
                  format.get(),
                  Optional.empty());
          String what =
              words.say("exported", group.title(), words.day(offer.from()), words.day(offer.to()));
          return offers.offer(message, asked.person(message), offer, what);
        });
  }

  /// `生成会议记录 docx`
  public Turn minutes(Message message, String which) {
    return organised(
        message,
        which,
        group ->
            asked
                .lesson(group, Asked.without(which, group))
                .map(lesson -> minutes(message, group, lesson))
                .orElseGet(() -> say("noLesson")));
  }

  private Turn minutes(Message message, Group group, Lesson lesson) {
    LocalDate day = LocalDate.ofInstant(lesson.hours().starts(), clock.getZone());
    var offer = new Offer(group.id(), day, day, Offer.Format.DOCX, Optional.of(lesson.id()));
    String what = words.say("minutesMade", lesson.subject().topic(), words.shortDay(day));
    return offers.offer(message, asked.person(message), offer, what);
  }
}
