package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.folder.DictionaryFiles;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that nobody should ask get an outcome, in about the time of one that anybody does.
class OddQuestionsTest {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  /// A question is read up to [QuestionReader#LONGEST] characters, forty times a normal one.
  private static final int TIMES = 20;

  private static PassageIndex index;
  private static Library library;
  private static long normal;

  @BeforeAll
  static void publishSeeds() throws IOException {
    Dictionary dictionary = DictionaryFiles.read(SEEDS.resolve("dictionary")).dictionary();
    index = PassageIndex.inMemory(dictionary);
    index.publish(DocumentFolder.read(SEEDS.resolve("documents")).documents(), "seeds");
    library = new Library(index, dictionary, CLOCK);
    library.ask("sanhui yike");
    normal = Math.max(1_000_000, best("支委会多久开一次"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static long best(String question) {
    return LongStream.range(0, 5).map(_ -> nanos(question)).min().orElseThrow();
  }

  private static long nanos(String question) {
    long start = System.nanoTime();
    library.ask(question);
    return System.nanoTime() - start;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "？！…",
        "，。",
        "👍🏻😂",
        "12345678",
        "2024",
        "how are you",
        "Как вступить",
        "\u0000",
        "《》",
        "《》第一条"
      })
  void whatIsNoQuestionIsRefused(String question) {
    assertThat(library.ask(question)).isInstanceOf(Finding.Refused.class);
  }

  static Stream<String> longQuestions() {
    return Stream.of(
        "党",
        "党费".repeat(1_000),
        "天气".repeat(10_000),
        "dangfei".repeat(2_000),
        "dangfei ".repeat(2_000),
        "a".repeat(5_000),
        "zhi'".repeat(2_000),
        "里".repeat(2_000),
        "办法里".repeat(1_000),
        "《办法".repeat(1_000),
        "2023年的".repeat(500),
        "第二条".repeat(1_000),
        "😂".repeat(2_000),
        "党员应当怎样按时参加组织生活并交纳党费".repeat(110));
  }

  @ParameterizedTest
  @MethodSource("longQuestions")
  void theTimeOfALongQuestionIsBounded(String question) {
    assertThat(best(question)).isLessThan(TIMES * normal);
  }
}
