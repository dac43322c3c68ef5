package io.xuewei.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every line of `times.txt`: text, reference, direction and what it means.
class TimesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int LEAST = 260;
  private static final int LEAST_WITHOUT = 40;

  private final TimeExpressions times = new TimeExpressions(HolidayTable.usual());
  private final List<Line> lines = lines();

  /// @param marked the text with its time in brackets
  private record Line(Instant at, String marked, Direction direction, String expected) {
    String text() {
      return marked.replace("[", "").replace("]", "");
    }

    Reference said() {
      return Reference.at(InstantSource.fixed(at), ZONE, direction);
    }

    String marks(Found found) {
      var marks = new StringBuilder(text());
      for (Found.Stretch stretch : found.at().reversed()) {
        marks.insert(stretch.end(), "]").insert(stretch.start(), "[");
      }
      String all = "[" + text() + "]";
      return marks.toString().equals(all) ? text() : marks.toString();
    }
  }

  @Test
  void everyTimeMeansWhatPeopleMean() {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      Optional<Found> found = times.find(line.text(), line.said());
      String read = Notation.of(found.map(Found::value));
      String where = found.map(line::marks).orElse(line.marked());
      if (!read.equals(line.expected()) || !where.equals(line.marked())) {
        wrong.add(line.marked() + ": expected " + line.expected() + " but " + where + ": " + read);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thereAreEnoughLines() {
    assertThat(lines).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
    assertThat(lines.stream().filter(line -> line.expected().equals("-")))
        .hasSizeGreaterThanOrEqualTo(LEAST_WITHOUT);
  }

  private static List<Line> lines() {
    try (InputStream in = TimesTest.class.getResourceAsStream("times.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(TimesTest::line)
          .toList();
    } catch (IOException cannot) {
      throw new java.io.UncheckedIOException(cannot);
    }
  }

  private static Line line(String line) {
    String[] fields = line.split(" \\| ", 4);
    Direction direction = fields[2].equals("planned") ? Direction.PLANNED : Direction.LOOKED_UP;
    return new Line(OffsetDateTime.parse(fields[0]).toInstant(), fields[1], direction, fields[3]);
  }
}
