package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BacklogTest {

  @Test
  void countsAtMostOnceASecond() {
    var clock = new SettableClock("2025-06-12T19:00");
    var counts = new AtomicInteger();
    var backlog = new Backlog(counts::incrementAndGet, clock);
    assertThat(backlog.getAsInt()).isEqualTo(1);
    clock.pass(Duration.ofMillis(999));
    assertThat(backlog.getAsInt()).isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    assertThat(backlog.getAsInt()).isEqualTo(2);
    clock.pass(Duration.ofHours(-1));
    assertThat(backlog.getAsInt()).as("the clock was set back").isEqualTo(3);
  }
}
