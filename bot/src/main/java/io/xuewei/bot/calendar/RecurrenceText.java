package io.xuewei.bot.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The stored form of a recurrence: `rhythm | time | holidays | anchor`, such as `nth-weekday month
/// 1 FRIDAY | 14:00 | skip | 2025-06-12`; no time is `-`.
final class RecurrenceText {

  private RecurrenceText() {}

  static String of(Recurrence recurrence) {
    return String.join(
        " | ",
        rhythm(recurrence.rhythm()),
        recurrence.time().map(LocalTime::toString).orElse("-"),
        lower(recurrence.holidays()),
        recurrence.anchor().toString());
  }

  static Recurrence parse(String text) {
    String[] fields = text.split(" \\| ", -1);
    try {
      if (fields.length != 4) {
        throw new IllegalArgumentException("expected four fields");
      }
      return new Recurrence(
          rhythm(fields[0].split(" ")),
          fields[1].equals("-") ? Optional.empty() : Optional.of(LocalTime.parse(fields[1])),
          Recurrence.Holidays.valueOf(upper(fields[2])),
          LocalDate.parse(fields[3]));
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException bad) {
      throw new IllegalArgumentException("no stored recurrence: " + text, bad);
    }
  }

  private static String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Daily(int every) -> "daily " + every;
      case Rhythm.Workdays() -> "workdays";
      case Rhythm.Weekly(int every, var days) ->
          days.stream()
              .sorted()
              .map(DayOfWeek::toString)
              .collect(Collectors.joining(",", "weekly " + every + " ", ""));
      case Rhythm.NthDay(var cycle, int nth) -> "nth-day " + lower(cycle) + " " + nth;
      case Rhythm.NthWeekday(var cycle, int nth, var day) ->
          "nth-weekday " + lower(cycle) + " " + nth + " " + day;
      case Rhythm.NthWorkday(var cycle, int nth) -> "nth-workday " + lower(cycle) + " " + nth;
      case Rhythm.Yearly(var month, int day) -> "yearly " + month + " " + day;
    };
  }

  private static Rhythm rhythm(String[] words) {
    return switch (words[0]) {
      case "daily" -> new Rhythm.Daily(Integer.parseInt(words[1]));
      case "workdays" -> new Rhythm.Workdays();
      case "weekly" ->
          new Rhythm.Weekly(
              Integer.parseInt(words[1]),
              Arrays.stream(words[2].split(","))
                  .map(DayOfWeek::valueOf)
                  .collect(Collectors.toSet()));
      case "nth-day" -> new Rhythm.NthDay(cycle(words[1]), Integer.parseInt(words[2]));
      case "nth-weekday" ->
          new Rhythm.NthWeekday(
              cycle(words[1]), Integer.parseInt(words[2]), DayOfWeek.valueOf(words[3]));
      case "nth-workday" -> new Rhythm.NthWorkday(cycle(words[1]), Integer.parseInt(words[2]));
      case "yearly" -> new Rhythm.Yearly(Month.valueOf(words[1]), Integer.parseInt(words[2]));
      default -> throw new IllegalArgumentException("no rhythm " + words[0]);
    };
  }

  private static Rhythm.Cycle cycle(String word) {
    return Rhythm.Cycle.valueOf(upper(word));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
