package io.xuewei.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  private static final Reference SAID =
      new Reference(LocalDateTime.of(2025, 6, 12, 9, 0), Direction.PLANNED);

  private final TimeExpressions times = new TimeExpressions(HolidayTable.usual());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "周五下午3点 | 2025年6月13日（周五）15:00",
        "下周三下午 | 2025年6月18日（周三）下午",
        "明早 | 2025年6月13日（周五）早上",
        "下个月 | 2025年7月1日（周二）至2025年7月31日（周四）",
        "周五下午3点到5点 | 2025年6月13日（周五）15:00至17:00",
        "今晚10点到12点 | 2025年6月12日（周四）22:00至24:00",
        "今晚10点到2点 | 2025年6月12日（周四）22:00至2025年6月13日（周五）2:00",
        "月底前 | 2025年6月30日（周一）24:00前",
        "20点前 | 2025年6月12日（周四）20:00前",
        "每周一早上八点半 | 每周一8:30",
        "每周一三五晚上八点 | 每周一、周三、周五20:00",
        "隔周三下午4点 | 每两周的周三16:00",
        "每月第一个周五 | 每月第一个周五",
        "每月5号上午9点 | 每月5日9:00",
        "每月底 | 每月最后一天",
        "每季度最后一个工作日 | 每季度最后一个工作日",
        "工作日早上8点 | 每个工作日8:00",
        "每天晚上9点 | 每天21:00",
        "隔天早上8点 | 每两天8:00",
        "每年7月1日 | 每年7月1日",
        "每周一8:30，节假日除外 | 每周一8:30，节假日除外",
        "每月5号上午9点，遇节假日顺延 | 每月5日9:00，遇节假日顺延",
        "22:00-7:00 | 22:00至次日7:00",
        "晚上十二点 | 次日0:00",
        "两个半小时 | 2小时30分钟",
        "45分钟 | 45分钟",
        "三天 | 3天",
        "三个月 | 3个月",
        "两年 | 2年",
        "周五3点 | 2025年6月13日（周五）15:00",
        "昨天下午3点 | 2025年6月11日（周三）15:00",
        "2月30日 | ''"
      })
  void saysBackWhatItUnderstood(String said, String back) {
    Found found = times.find(said, SAID).orElseThrow();
    assertThat(Spoken.full().say(found.value())).isEqualTo(back);
  }

  @Test
  void leavesOutTheYearThatEverybodyKnows() {
    Spoken brief = Spoken.brief(LocalDate.of(2025, 12, 30));
    assertThat(brief.say(LocalDateTime.of(2025, 12, 31, 8, 30))).isEqualTo("12月31日（周三）8:30");
    assertThat(brief.say(LocalDate.of(2026, 1, 1))).isEqualTo("2026年1月1日（周四）");
    assertThat(brief.say(YearMonth.of(2025, 6))).isEqualTo("6月");
    assertThat(brief.say(YearMonth.of(2024, 6))).isEqualTo("2024年6月");
  }
}
