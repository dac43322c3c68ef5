package io.xuewei.index.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Keeps what has been reached on the golden questions. A change that raises a figure raises its
/// floor here.
class GoldenTest {

  private static final Path GOLDEN = Path.of("..", "seeds", "golden");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @Test
  void theGoldenQuestionsKeepTheirFigures() throws IOException {
    Figures figures = Evaluation.of(GOLDEN, CLOCK).run();
    assertThat(figures.queries()).isGreaterThanOrEqualTo(120);
    assertThat(figures.answeredRight()).isGreaterThanOrEqualTo(0.94);
    assertThat(1 - figures.wrongAnswerRate()).isGreaterThanOrEqualTo(0.89);
    assertThat(figures.refusalAuc()).isGreaterThanOrEqualTo(0.975);
    assertThat(figures.recallAt5()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void theHardQuestionsKeepTheirFigures() throws IOException {
    Figures figures = Evaluation.of(GOLDEN.resolve("hard"), CLOCK).run();
    assertThat(figures.answeredRight()).isGreaterThanOrEqualTo(0.6);
    assertThat(1 - figures.wrongAnswerRate()).isGreaterThanOrEqualTo(0.45);
  }
}
