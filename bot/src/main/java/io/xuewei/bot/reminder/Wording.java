package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.Spoken;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.Lesson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What reminders say. Each has a few wordings, so that it is read; which one, its number says.
final class Wording {

  private static final int WORDINGS = 3;

  private final Texts texts;
  private final Agenda agenda;
  private final Clock clock;

  /// @param clock its zone is the unit's
  Wording(Texts texts, Agenda agenda, Clock clock) {
    this.texts = texts;
    this.agenda = agenda;
    this.clock = clock;
  }

  ZoneId zone() {
    return clock.getZone();
  }

  /// @param missing how many have neither come nor said anything
  String lesson(Reminder reminder, Lesson lesson, int missing) {
    String place =
        lesson.subject().place().map(where -> texts.say("reminder.place", where)).orElse("");
    return texts.say(
        key(reminder), lesson.subject().topic(), say(lesson.hours().starts()), place, missing);
  }

  String standing(Reminder reminder, StandingReminder wish) {
    return texts.say(key(reminder), wish.content());
  }

  /// The week that begins on the day of a preview; empty when nothing is planned in it.
  Optional<String> preview(Reminder reminder) {
    Instant from = reminder.times().due();
    LocalDate monday = LocalDate.ofInstant(from, zone());
    List<Agenda.Item> items = agenda.lessons(reminder.group(), monday, monday.plusDays(6));
    return items.isEmpty() ? Optional.empty() : Optional.of(texts.say(key(reminder), lines(items)));
  }

  String lines(List<Agenda.Item> items) {
    return items.stream()
        .map(item -> texts.say("reminder.line", say(item.at()), item.what()))
        .collect(Collectors.joining("\n"));
  }

  /// Several at once, one line each.
  String together(List<String> all) {
    String lines =
        IntStream.range(0, all.size())
            .mapToObj(n -> (n + 1) + ". " + all.get(n))
            .collect(Collectors.joining("\n"));
    return texts.say("reminder.together", all.size(), lines);
  }

  String late(String text) {
    return texts.say("reminder.late", text);
  }

  /// The people who cannot be mentioned any more in this message.
  String others(int n) {
    return texts.say("reminder.others", n);
  }

  String say(Instant at) {
    LocalDate today = LocalDate.now(clock);
    return Spoken.brief(today).say(LocalDateTime.ofInstant(at, zone()));
  }

  private static String key(Reminder reminder) {
    long wording = Math.floorMod(reminder.id(), WORDINGS) + 1L;
    return "reminder." + reminder.kind() + "." + wording;
  }
}
