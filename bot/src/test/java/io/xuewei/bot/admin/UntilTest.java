package io.xuewei.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntilTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 12);

  @ParameterizedTest
  @CsvSource({
    "有效期到年底, 2025-12-31",
    "到年底, 2025-12-31",
    "有效期至明年底, 2026-12-31",
    "到2026年底, 2026-12-31",
    "到2027年, 2027-12-31",
    "到月底, 2025-06-30",
    "到12月31日, 2025-12-31",
    "到12月31号为止, 2025-12-31",
    "到3月1日, 2026-03-01",
    "到6月12日, 2025-06-12",
    "到2027年6月, 2027-06-30",
    "到2028年2月底, 2028-02-29",
    "到明年3月, 2026-03-31",
    "三个月, 2025-09-12",
    "有效期三个月, 2025-09-12",
    "有效期为3个月, 2025-09-12",
    "两年, 2027-06-12",
    "半年, 2025-12-12",
    "十二个月, 2026-06-12",
    "30天, 2025-07-12",
    "两周, 2025-06-26",
    "一个季度, 2025-09-12",
    "'', 2026-06-12"
  })
  void understandsDaysAndSpans(String said, LocalDate day) {
    assertThat(Until.parse(said, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"到猴年", "很久", "到2月30日", "到13月", "半天", "到下次开会"})
  void doesNotGuess(String said) {
    assertThat(Until.parse(said, TODAY)).isEmpty();
  }

  @Test
  void leavesAYearThatWasSaidInThePast() {
    assertThat(Until.parse("到2024年6月", TODAY)).contains(LocalDate.of(2024, 6, 30));
  }
}
