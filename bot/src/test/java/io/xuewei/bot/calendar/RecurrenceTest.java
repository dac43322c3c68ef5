package io.xuewei.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  private final WorkCalendar calendar = HolidayTable.usual();

  @ParameterizedTest
  @CsvSource({
    "weekly 1 MONDAY | 08:30 | keep | 2025-06-12, 2025-06-12T09:00, 2025-06-16T08:30",
    "weekly 1 MONDAY | 08:30 | keep | 2025-06-12, 2025-06-16T08:29, 2025-06-16T08:30",
    "weekly 1 MONDAY | 08:30 | keep | 2025-06-12, 2025-06-16T08:30, 2025-06-23T08:30",
    "weekly 2 WEDNESDAY | 16:00 | keep | 2025-06-18, 2025-06-18T16:00, 2025-07-02T16:00",
    "weekly 2 WEDNESDAY | 16:00 | keep | 2025-06-18, 2025-06-12T09:00, 2025-06-18T16:00",
    "daily 1 | 21:00 | keep | 2025-06-12, 2025-12-31T22:00, 2026-01-01T21:00",
    "daily 2 | 08:00 | keep | 2025-06-12, 2025-06-30T09:00, 2025-07-02T08:00",
    "workdays | 08:00 | keep | 2025-06-12, 2025-09-27T08:00, 2025-09-28T08:00",
    "workdays | 08:00 | keep | 2025-06-12, 2025-09-30T08:00, 2025-10-09T08:00",
    "nth-day month 31 | 09:00 | keep | 2025-01-01, 2025-01-31T09:00, 2025-02-28T09:00",
    "nth-day month 31 | 09:00 | keep | 2024-01-01, 2024-01-31T09:00, 2024-02-29T09:00",
    "nth-day month 31 | 09:00 | keep | 2025-01-01, 2025-03-31T09:00, 2025-04-30T09:00",
    "nth-day month -1 | - | keep | 2025-01-01, 2025-12-31T00:00, 2026-01-31T00:00",
    "nth-day quarter -1 | 10:00 | keep | 2025-01-01, 2025-06-12T09:00, 2025-06-30T10:00",
    "nth-weekday month 1 FRIDAY | 14:00 | keep | 2025-01-01, 2025-06-12T09:00, 2025-07-04T14:00",
    "nth-weekday month -1 FRIDAY | 14:00 | keep | 2025-01-01, 2025-06-12T09:00, 2025-06-27T14:00",
    "nth-weekday month 5 FRIDAY | 14:00 | keep | 2025-01-01, 2025-05-31T09:00, 2025-08-29T14:00",
    "nth-weekday quarter 1 MONDAY | 09:00 | keep | 2025-01-01, 2025-06-12T09:00, 2025-07-07T09:00",
    "nth-workday quarter -1 | 17:00 | keep | 2025-01-01, 2025-07-01T09:00, 2025-09-30T17:00",
    "nth-workday month 1 | 09:00 | keep | 2025-01-01, 2025-09-30T09:00, 2025-10-09T09:00",
    "nth-workday month -1 | 09:00 | keep | 2024-01-01, 2024-09-01T09:00, 2024-09-30T09:00",
    "yearly FEBRUARY 29 | 09:00 | keep | 2024-01-01, 2024-02-29T09:00, 2025-02-28T09:00",
    "yearly FEBRUARY 29 | 09:00 | keep | 2024-01-01, 2027-02-28T09:00, 2028-02-29T09:00",
    "yearly JULY 1 | 09:00 | keep | 2025-01-01, 2025-07-01T09:00, 2026-07-01T09:00"
  })
  void comesNext(String text, LocalDateTime after, LocalDateTime next) {
    assertThat(Recurrence.parse(text).next(after, calendar)).contains(next);
  }

  @ParameterizedTest
  @CsvSource({
    "skip, 2025-09-29T09:00, 2025-10-13T08:30",
    "postpone, 2025-09-29T09:00, 2025-10-09T08:30",
    "postpone, 2025-10-09T09:00, 2025-10-13T08:30",
    "keep, 2025-09-29T09:00, 2025-10-06T08:30"
  })
  void treatsHolidaysAsItWasTold(String holidays, LocalDateTime after, LocalDateTime next) {
    Recurrence monday = Recurrence.parse("weekly 1 MONDAY | 08:30 | " + holidays + " | 2025-01-01");
    assertThat(monday.next(after, calendar)).contains(next);
  }

  @Test
  void isNotDueBeforeItWasMade() {
    Recurrence daily = Recurrence.parse("daily 1 | 08:00 | keep | 2025-06-12");
    assertThat(daily.nextDay(LocalDate.of(2025, 1, 1), calendar))
        .contains(LocalDate.of(2025, 6, 12));
  }

  @Test
  void neverComesTwiceAndNeverGoesBack() {
    var random = new Random(6);
    for (String rhythm :
        List.of(
            "daily 3",
            "workdays",
            "weekly 1 MONDAY,FRIDAY",
            "weekly 2 SUNDAY",
            "nth-day month 30",
            "nth-weekday month -1 SUNDAY",
            "nth-workday month 2")) {
      Recurrence recurrence = Recurrence.parse(rhythm + " | 07:15 | skip | 2024-01-01");
      LocalDateTime from = LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(random.nextInt(9000));
      List<LocalDateTime> times =
          Stream.iterate(from, at -> recurrence.next(at, calendar).orElseThrow())
              .limit(20)
              .toList();
      assertThat(times).as(rhythm).isSorted().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekly 2 MONDAY,FRIDAY | 08:30 | skip | 2025-06-12",
        "workdays | - | keep | 2025-06-12",
        "nth-weekday quarter -1 FRIDAY | 14:00 | postpone | 2025-06-12",
        "nth-workday year 1 | 14:00 | keep | 2025-06-12",
        "nth-day month 31 | 14:00 | keep | 2025-06-12",
        "yearly FEBRUARY 29 | - | keep | 2025-06-12",
        "daily 2 | 23:59 | keep | 2025-06-12"
      })
  void isStoredAsText(String text) {
    assertThat(Recurrence.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weekly",
        "weekly 0 MONDAY | - | keep | 2025-06-12",
        "daily 1 | 25:00 | keep | 2025-06-12",
        "daily 1 | - | never | 2025-06-12",
        "daily 1 | - | keep | 2025-02-30",
        "yearly FEBRUARY 30 | - | keep | 2025-06-12",
        "hourly | - | keep | 2025-06-12"
      })
  void namesATextThatIsNone(String text) {
    assertThatThrownBy(() -> Recurrence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no stored recurrence: " + text);
  }
}
