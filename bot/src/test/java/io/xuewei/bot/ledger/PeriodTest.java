package io.xuewei.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 12);

  private static void means(String words, String from, String to) {
    assertThat(Period.read(words, TODAY))
        .as(words)
        .contains(new Period(LocalDate.parse(from), LocalDate.parse(to)));
  }

  @Test
  void readsWhatPeopleCallAPeriod() {
    means("本月", "2025-02-01", "2025-02-28");
    means("上个月", "2025-01-01", "2025-01-31");
    means("本周", "2025-02-10", "2025-02-16");
    means("上季度", "2024-10-01", "2024-12-31");
    means("今年", "2025-01-01", "2025-12-31");
    means("1月份", "2025-01-01", "2025-01-31");
    means("12月", "2024-12-01", "2024-12-31");
    means("2024年2月", "2024-02-01", "2024-02-29");
    means("2023年", "2023-01-01", "2023-12-31");
  }

  @Test
  void readsNothingIntoOtherWords() {
    assertThat(Period.read("本次", TODAY)).isEmpty();
    assertThat(Period.read("13月", TODAY)).isEmpty();
    assertThat(Period.read("", TODAY)).isEmpty();
  }
}
