package io.xuewei.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimeExpressionsTest {

  private static final Reference SAID =
      new Reference(LocalDateTime.of(2025, 6, 12, 9, 0), Direction.PLANNED);

  private final TimeExpressions times = new TimeExpressions(HolidayTable.usual());

  @Test
  void theTimeIsTakenOutOfTheSentence() {
    String text = "发起学习 主题党日　周五下午3点 二楼会议室";
    Found found = times.find(text, SAID).orElseThrow();
    assertThat(found.rest(text)).isEqualTo("发起学习 主题党日 二楼会议室");
    assertThat(found.words(text)).isEqualTo("周五下午3点");
  }

  @Test
  void dayAndHourApartAreTakenOutBoth() {
    String text = "周五搞主题党日，下午3点开始";
    Found found = times.find(text, SAID).orElseThrow();
    assertThat(found.rest(text)).isEqualTo("搞主题党日，开始");
    assertThat(found.words(text)).isEqualTo("周五 下午3点");
  }

  @Test
  void everyTimeOfASentenceIsFound() {
    assertThat(times.findAll("本周五的课改到下周一", SAID))
        .extracting(found -> Notation.of(found.value()))
        .containsExactly("2025-06-13", "2025-06-16");
  }

  @Test
  void aMomentCountsMoreThanAYearInTheTopic() {
    Found found = times.find("发起学习 2025年工作总结 周五下午3点", SAID).orElseThrow();
    assertThat(Notation.of(found.value())).isEqualTo("2025-06-13T15:00");
  }

  @Test
  void onlyATimeIsOnlyATime() {
    assertThat(times.only(" 周五下午3点 ", SAID)).map(Notation::of).contains("2025-06-13T15:00");
    assertThat(times.only("周五下午3点开会", SAID)).isEmpty();
  }

  @Test
  void theZoneDecidesWhichDayItIs() {
    InstantSource late = InstantSource.fixed(Instant.parse("2025-06-12T16:30:00Z"));
    var here = Reference.at(late, ZoneId.of("Asia/Shanghai"), Direction.PLANNED);
    var there = Reference.at(late, ZoneId.of("UTC"), Direction.PLANNED);
    assertThat(times.only("今天", here)).map(Notation::of).contains("2025-06-13");
    assertThat(times.only("今天", there)).map(Notation::of).contains("2025-06-12");
  }

  @Test
  void hoursAndLengthsCountOnFromADay() {
    var midnight = new TimeExpression.TimeOfDay(LocalTime.MIDNIGHT, 1);
    assertThat(midnight.on(LocalDate.of(2025, 6, 12))).isEqualTo("2025-06-13T00:00:00");
    var month = new TimeExpression.Length(Period.ofMonths(1), Duration.ZERO);
    assertThat(month.after(LocalDateTime.of(2025, 1, 31, 9, 0))).isEqualTo("2025-02-28T09:00:00");
  }

  @Test
  void nothingAfterTheFirstThousandCharactersIsRead() {
    assertThat(times.find("好".repeat(1000) + "周五下午3点", SAID)).isEmpty();
  }

  @Test
  @Timeout(10)
  void noTextTakesLong() {
    for (String piece : List.of("一", "1", "周一", "每周一、", "3点", "2025-", "《", "十", "下", "1:", "差")) {
      assertThat(times.findAll(piece.repeat(1000), SAID)).isNotNull();
    }
  }

  @Test
  void noMixtureOfItsWordsBreaksIt() {
    var random = new Random(2025);
    String words = "0123456789零一二两三四五六七八九十半每隔上下本这今明后天日周月年季度第最后个工作节前春国庆中秋点时分刻差:-./()到至早晚下午 ";
    for (int n = 0; n < 3000; n++) {
      var text = new StringBuilder();
      random.ints(12, 0, words.length()).forEach(at -> text.append(words.charAt(at)));
      for (Direction direction : Direction.values()) {
        var said = new Reference(SAID.now(), direction);
        for (Found found : times.findAll(text.toString(), said)) {
          assertThat(found.at().getFirst().end()).isGreaterThan(found.at().getFirst().start());
          assertThat(Spoken.full().say(found.value())).as(text.toString()).isNotNull();
        }
      }
    }
  }
}
