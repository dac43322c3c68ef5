package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "300000, true",
    "300999, true",
    "301000, false",
    "-300000, true",
    "-300999, true",
    "-301000, false"
  })
  void allowsSoMuchBeforeAndAfterInWholeSeconds(long millis, boolean allowed) {
    var tolerance = new Tolerance(Duration.ofMinutes(5));

    assertThat(tolerance.allows(NOW.plusMillis(millis), NOW)).isEqualTo(allowed);
  }
}
