package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.SettableClock;
import io.xuewei.index.dense.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Given a filling that tells of a step every four seconds.
class FillingLogTest {

  private final SettableClock clock = new SettableClock("2025-06-12T19:00");
  private final List<String> lines = new ArrayList<>();
  private final FillingLog log = new FillingLog(clock, lines::add);

  private void step(int done) {
    clock.pass(Duration.ofSeconds(4));
    log.accept(new Progress(done, 160, (160 - done) / 4.0));
  }

  @Test
  void aLineComesEveryTenSecondsAndOneAtTheEnd() {
    for (int done = 16; done <= 160; done += 16) {
      step(done);
    }

    assertThat(lines)
        .containsExactly(
            "vectors: 48 of 160 passages, about 28 s left",
            "vectors: 96 of 160 passages, about 16 s left",
            "vectors: 144 of 160 passages, about 4 s left",
            "vectors: all 160 passages have theirs");
  }

  @Test
  void theEndIsToldOnceThoughTwoThreadsReachIt() {
    step(160);
    step(160);

    assertThat(lines).hasSize(1);
  }
}
