package io.xuewei.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  private final WorkCalendar calendar = HolidayTable.usual();
  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "2025-06-12, true",
    "2025-06-14, false",
    "2025-09-28, true",
    "2025-10-08, false",
    "2025-10-09, true",
    "2025-10-11, true",
    "2024-02-09, true",
    "2026-02-14, true",
    "2026-02-16, false",
    "2031-06-12, true",
    "2031-06-14, false"
  })
  void knowsWorkdays(LocalDate date, boolean workday) {
    assertThat(calendar.isWorkday(date)).isEqualTo(workday);
  }

  @Test
  void findsTheWorkdayAfterAndBefore() {
    assertThat(calendar.firstWorkdayAfter(LocalDate.of(2025, 9, 30))).isEqualTo("2025-10-09");
    assertThat(calendar.lastWorkdayBefore(LocalDate.of(2025, 10, 9))).isEqualTo("2025-09-30");
    assertThat(calendar.firstWorkdayAfter(LocalDate.of(2025, 6, 13))).isEqualTo("2025-06-16");
  }

  @ParameterizedTest
  @CsvSource({
    "中秋节, 2025, 2025-10-06", "春节, 2027, 2027-02-06", "春节, 2030, 2030-02-03",
    "清明节, 2026, 2026-04-05", "国庆节, 2030, 2030-10-01", "除夕, 2028, 2028-01-25"
  })
  void knowsFestivals(String name, int year, LocalDate date) {
    assertThat(calendar.festival(name, year)).contains(date);
  }

  @Test
  void knowsNoFestivalThatTheTableDoesNotHave() {
    assertThat(calendar.festival("中秋节", 2035)).isEmpty();
    assertThat(calendar.festival("中秋节", 2023)).isEmpty();
    assertThat(calendar.festival("泼水节", 2025)).isEmpty();
  }

  @Test
  void knowsHowLongAHolidayIs() {
    assertThat(calendar.holiday(LocalDate.of(2025, 10, 6)))
        .contains(
            new WorkCalendar.Holiday("国庆节", LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 8)));
    assertThat(calendar.holiday(LocalDate.of(2025, 6, 14))).isEmpty();
  }

  @Test
  void theOrganisationsOwnLinesWin(@TempDir Path data) throws IOException {
    own(data, "2025-10-09\tholiday\t国庆节", "2025-10-11\tplain\t不调休", "2031-09-30\tfestival\t中秋节");
    WorkCalendar calendar = HolidayTable.read(data, problems::add);
    assertThat(calendar.isWorkday(LocalDate.of(2025, 10, 9))).isFalse();
    assertThat(calendar.isWorkday(LocalDate.of(2025, 10, 11))).isFalse();
    assertThat(calendar.isWorkday(LocalDate.of(2025, 9, 28))).isTrue();
    assertThat(calendar.festival("中秋节", 2031)).contains(LocalDate.of(2031, 9, 30));
    assertThat(problems).isEmpty();
  }

  @Test
  void aBadLineIsReportedAndPassedOver(@TempDir Path data) throws IOException {
    Path file =
        own(
            data,
            "# ours",
            "2025-13-01\tholiday\t厂庆",
            "2025-06-20 holiday 厂庆",
            "2025-06-21\tparty\t厂庆",
            "\uFEFF2025-06-23\tholiday\t厂庆");
    WorkCalendar calendar = HolidayTable.read(data, problems::add);
    assertThat(problems)
        .hasSize(3)
        .satisfiesExactly(
            one -> assertThat(one).startsWith(file + ":2:").contains("2025-13-01"),
            two -> assertThat(two).startsWith(file + ":3:"),
            three -> assertThat(three).startsWith(file + ":4:").contains("party"));
    assertThat(calendar.isWorkday(LocalDate.of(2025, 6, 23))).isFalse();
    assertThat(calendar.isWorkday(LocalDate.of(2025, 6, 20))).isTrue();
  }

  @Test
  void aFileThatIsNoTextIsReported(@TempDir Path data) throws IOException {
    Path file = data.resolve("calendar/holidays.tsv");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    WorkCalendar calendar = HolidayTable.read(data, problems::add);
    assertThat(problems).singleElement().asString().contains(file.toString());
    assertThat(calendar.isWorkday(LocalDate.of(2025, 9, 28))).isTrue();
  }

  private static Path own(Path data, String... lines) throws IOException {
    Path file = data.resolve("calendar/holidays.tsv");
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines));
  }
}
