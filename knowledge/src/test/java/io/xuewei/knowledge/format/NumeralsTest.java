package io.xuewei.knowledge.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "1, chineseCounting, 一",
    "10, chineseCountingThousand, 十",
    "12, chineseCounting, 十二",
    "20, chineseCounting, 二十",
    "101, chineseCountingThousand, 一百零一",
    "110, chineseCounting, 一百一十",
    "1005, chineseCounting, 一千零五",
    "12, chineseLegalSimplified, 壹拾贰",
    "3, ideographTraditional, 丙",
    "12, ideographZodiac, 亥",
    "14, upperRoman, XIV",
    "27, lowerLetter, aa",
    "7, decimalZero, 07",
    "3, decimalEnclosedCircleChinese, ③",
    "21, decimalEnclosedCircle, 21",
    "15, decimalFullWidth, １５",
    "5, somethingNew, 5"
  })
  void writesNumbersAsWordDoes(int number, String format, String written) {
    assertThat(Numerals.write(number, format)).isEqualTo(written);
  }

  @Test
  void deeperLevelsStartAnewUnderTheNextOfTheirParent() {
    var counters = new ListCounters();
    List<ListLevel> levels =
        List.of(
            new ListLevel(1, "chineseCounting", "第%1章", false),
            new ListLevel(1, "decimal", "%1.%2", true));
    assertThat(counters.next("a", levels, 0)).isEqualTo("第一章 ");
    assertThat(counters.next("a", levels, 1)).isEqualTo("1.1 ");
    assertThat(counters.next("a", levels, 1)).isEqualTo("1.2 ");
    assertThat(counters.next("a", levels, 0)).isEqualTo("第二章 ");
    assertThat(counters.next("a", levels, 1)).isEqualTo("2.1 ");
    counters.restart("a", 1, 5);
    assertThat(counters.next("a", levels, 1)).isEqualTo("2.5 ");
  }
}
