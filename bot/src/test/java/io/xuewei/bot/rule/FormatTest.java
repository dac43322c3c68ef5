package io.xuewei.bot.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Texts;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void readsWhatItWrites() {
    Rulebook.all().forEach(FormatTest::readsBack);
  }

  private static <T> void readsBack(Rule<T> rule) {
    assertThat(rule.format().read(rule.format().write(rule.usual()))).contains(rule.usual());
    assertThat(Texts.load().say("rule.title." + rule.name())).isNotBlank();
  }

  @Test
  void readsNumbersWithTheirUnit() {
    var minutes = new Format.Whole(0, 120, "分钟");
    assertThat(minutes.read("15分钟")).contains(15);
    assertThat(minutes.read("15")).contains(15);
    assertThat(minutes.read("121")).isEmpty();
    assertThat(minutes.read("15天")).isEmpty();
    assertThat(minutes.read("十五")).isEmpty();
  }

  @Test
  void readsHoursOverMidnight() {
    Hours quiet = new Hours.AsText().read("22点到次日7点").orElseThrow();
    assertThat(quiet.contains(LocalTime.of(23, 0))).isTrue();
    assertThat(quiet.contains(LocalTime.of(6, 59))).isTrue();
    assertThat(quiet.contains(LocalTime.of(7, 0))).isFalse();
    assertThat(new Hours.AsText().read("22:70-7:00")).isEmpty();
    assertThat(Hours.NEVER.contains(LocalTime.MIDNIGHT)).isFalse();
  }

  @Test
  void readsStandingsAsPeopleCallThem() {
    assertThat(Standing.read("退休的")).contains(Standing.RETIRED);
    assertThat(Standing.read("流动党员")).contains(Standing.MOBILE);
    assertThat(new StandingSet().read("长期病休、退休"))
        .contains(Set.of(Standing.LONG_SICK, Standing.RETIRED));
    assertThat(new StandingSet().read("无")).contains(Set.of());
    assertThat(new StandingSet().read("迟到的")).isEmpty();
  }
}
