package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.Edition.FileChange;
import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:study|record|answer|followUp|consent|admin|work|gaps|pin|recall|delivery)\\.[a-zA-Z]+)\"");

  private final Texts texts = Texts.load();

  @Test
  void fillsInOnceAndFormatsNothing() {
    assertThat(texts.say("study.closed", "{1}", 1200)).isEqualTo("学习结束:{1}。共1200人签到。");
  }

  @Test
  void namesAMissingKey() {
    assertThatThrownBy(() -> texts.say("no.such.key")).hasMessageContaining("no.such.key");
  }

  @Test
  void hasEveryTextThatTheSourcesName() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(30);
    for (String key : keys) {
      assertThat(texts.say(key, 1, 2, 3, 4, 5)).as(key).isNotBlank();
    }
  }

  @Test
  void hasATextForEveryOrderCauseChangeAndProblem() {
    for (Order.Kind kind :
        List.of(
            Order.Kind.REFRESH, Order.Kind.ROLL_BACK, Order.Kind.RETIRE, Order.Kind.ADD_ALIAS)) {
      assertThat(texts.say("started." + kind)).startsWith("已开始");
      assertThat(texts.say("impossible." + kind, 1, 2)).startsWith("没有做成");
    }
    for (Cause.Kind kind : Cause.Kind.values()) {
      assertThat(texts.say("cause." + kind)).isNotBlank();
    }
    for (FileChange.Kind kind : FileChange.Kind.values()) {
      assertThat(texts.say("change." + kind, "a.txt")).endsWith("a.txt");
    }
    for (io.xuewei.bot.chat.Problem.Kind kind : io.xuewei.bot.chat.Problem.Kind.values()) {
      assertThat(texts.say("undelivered." + kind)).startsWith("，");
    }
    for (Problem.Kind kind : Problem.Kind.values()) {
      assertThat(texts.say("problem." + kind, "a.txt", 3)).contains("a.txt").endsWith("。");
    }
  }
}
