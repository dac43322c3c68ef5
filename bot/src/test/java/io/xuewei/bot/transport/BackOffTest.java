package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

  @Test
  void doublesUpToAMinuteAndNeverEnds() {
    var backOff = new BackOff(new Random(1));
    for (long whole : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60, 60}) {
      assertThat(backOff.next())
          .isBetween(Duration.ofMillis(whole * 500), Duration.ofSeconds(whole));
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(backOff.next()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }
  }

  @Test
  void startsOverWhenItWorksAgain() {
    var backOff = new BackOff(new Random(1));
    for (int i = 0; i < 8; i++) {
      backOff.next();
    }
    backOff.reset();
    assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void twoProgramsDoNotWaitAlike() {
    var waits = new HashSet<Duration>();
    for (int seed = 0; seed < 100; seed++) {
      var backOff = new BackOff(new Random(seed));
      for (int i = 0; i < 6; i++) {
        backOff.next();
      }
      waits.add(backOff.next());
    }
    assertThat(waits).hasSizeGreaterThan(90);
  }
}
