package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.RefreshProgress.Count;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final Count NONE = new Count(0, 0);

  private final StringWriter err = new StringWriter();
  private final SettableClock clock = new SettableClock("2025-06-12T19:00");

  private ProgressBar bar(boolean terminal) {
    return new ProgressBar(new PrintWriter(err), terminal, clock);
  }

  private static RefreshProgress progress(Count files, Count passages, double secondsLeft) {
    return new RefreshProgress(State.RUNNING, files, passages, NONE, secondsLeft, 1, "");
  }

  @Test
  void onATerminalOneLineIsDrawnAgainAndTakenAwayInTheEnd() {
    ProgressBar bar = bar(true);
    bar.accept(progress(new Count(60, 120), NONE, 7.2));
    assertThat(err.toString())
        .endsWith("reading  [##########----------]   50 %  60 of 120 files, about 8 s left");
    bar.accept(progress(new Count(120, 120), new Count(1, 4), 1));
    assertThat(err.toString())
        .endsWith(
            "\r\033[Kwriting  [#####---------------]   25 %  1 of 4 passages, about 1 s left");
    bar.finish();
    assertThat(err.toString()).endsWith("\r\033[K").doesNotContain("\n");
  }

  @Test
  void elsewhereALineComesEveryFiveSeconds() {
    ProgressBar bar = bar(false);
    bar.accept(progress(new Count(0, 100), NONE, 0));
    bar.finish();
    assertThat(err.toString()).isEmpty();
    clock.pass(Duration.ofSeconds(6));
    bar.accept(progress(new Count(10, 100), NONE, 54));
    bar.accept(progress(new Count(11, 100), NONE, 53));
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("reading  10 %  10 of 100 files, about 54 s left");
  }
}
