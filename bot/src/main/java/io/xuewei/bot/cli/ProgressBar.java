package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.RefreshProgress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Shows how far a refresh is: one line that is drawn again on a terminal, or a line every five
/// seconds elsewhere.
///
/// ```
/// reading  [##########----------]  50 %  60 of 120 files, about 8 s left
/// ```
final class ProgressBar implements Consumer<RefreshProgress> {

  private static final int WIDTH = 20;
  private static final String ERASE = "\r\033[K";

  /// Elsewhere: how long to wait before a line.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintWriter err;
  private final boolean terminal;
  private final InstantSource clock;
  private boolean drawn;
  private Instant next;

  ProgressBar(PrintWriter err, boolean terminal, InstantSource clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    next = clock.instant().plus(PAUSE);
  }

  /// Whether stderr is one; a JVM without a console of its own has none.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public synchronized void accept(RefreshProgress progress) {
    if (progress.state() != RefreshProgress.State.RUNNING) {
      return;
    }
    if (progress.passages().total() > 0) {
      show("writing", "passages", progress.passages(), progress.secondsLeft());
    } else if (progress.files().total() > 0) {
      show("reading", "files", progress.files(), progress.secondsLeft());
    }
  }

  private void show(String doing, String what, RefreshProgress.Count count, double secondsLeft) {
    int percent = 100 * count.done() / count.total();
    String text =
        "%3d %%  %d of %d %s, about %.0f s left"
            .formatted(percent, count.done(), count.total(), what, Math.ceil(secondsLeft));
    if (terminal) {
      int full = percent * WIDTH / 100;
      err.print(
          ERASE + doing + "  [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]" + "  " + text);
      err.flush();
      drawn = true;
    } else if (!clock.instant().isBefore(next)) {
      next = clock.instant().plus(PAUSE);
      err.println(doing + "  " + text.strip());
    }
  }

  /// Takes the bar away.
  synchronized void finish() {
    if (drawn) {
      err.print(ERASE);
      err.flush();
    }
  }
}
