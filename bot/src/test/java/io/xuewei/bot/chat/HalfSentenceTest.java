package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfSentenceTest {

  private final Merging merging = new Merging(new Router("学委"), Duration.ofMillis(1500));

  static Stream<String> sayings() throws IOException {
    return lines("half-sentences.txt");
  }

  private static Stream<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HalfSentenceTest.class.getResourceAsStream(file))) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(lines).hasSizeGreaterThan(60);
      return lines.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sayings")
  void knowsAHalfSentenceByItsForm(String line) {
    String[] cells = line.split(" *\\| *", -1);
    Utterance said = Utterance.of(message("@学委 " + cells[1], false), "学委");
    assertThat(HalfSentence.is(said)).isEqualTo(cells[0].equals("half"));
  }

  @Test
  void nothingThatMembersUsuallySayIsHalf() throws IOException {
    Stream<String> said =
        lines("utterances.txt")
            .map(line -> line.split(" ?\\| ?", -1)[1])
            .filter(text -> !text.endsWith("……"));
    assertThat(said.filter(text -> isHeld("@学委 " + text) || isHeld(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "签到",
        "签到,",
        "打卡…",
        "1、",
        "收到,",
        "好的,",
        "嗯……",
        "确认,",
        "取消:",
        "帮助:",
        "我的记录,",
        "更新知识库,",
        "发起学习 主题党日,",
        "结束学习...",
        "原文,",
        "还有吗,",
        "第二个展开,",
        "退出记录,",
        "答错了,"
      })
  void commandsAreNeverDelayed(String text) {
    assertThat(isHeld("@学委 " + text)).isFalse();
  }

  @Test
  void onlyAMentionIsTheBeginningOfSomething() {
    assertThat(isHeld("@学委")).isTrue();
    assertThat(isHeld("＠学委 ")).isTrue();
    assertThat(isHeld("")).as("nobody was mentioned").isFalse();
  }

  @Test
  void otherBotsAreNotWaitedFor() {
    assertThat(merging.isHalf(job(message("关于党费,", true)))).isFalse();
  }

  private boolean isHeld(String text) {
    return merging.isHalf(job(message(text, false)));
  }

  private static Job job(Message message) {
    return new Job(1, message, Instant.EPOCH, 0);
  }

  private static Message message(String text, boolean bot) {
    return new Message(
        "hall",
        "key",
        new Message.Room("一支部", false, "一支部"),
        new Message.Sender("zhang", "张三", bot),
        "m1",
        text,
        Instant.EPOCH,
        false,
        List.of(),
        Optional.empty());
  }
}
