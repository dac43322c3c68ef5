package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatenessTest {

  private static final Duration IN_TIME = Duration.ofMinutes(9);
  private static final Duration LATE = Duration.ofMinutes(71);

  @TempDir Path folder;
  private Chat chat;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    String text = "每季度核对一次。";
    chat.sources.add("b", DocumentInfo.titled("办法"), List.of(), text);
    chat.sources.knows("多久核对一次", 0.99, chat.sources.cite("b", 0, text));
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void aLateAnswerSaysWhatItAnswers() {
    chat.in("一支部")
        .said("张三", IN_TIME, "@学委 多久核对一次")
        .botSays(part -> assertThat(part.text()).doesNotContain("补答"))
        .said("张三", LATE, "@学委 多久核对一次")
        .botSays(
            part -> assertThat(part.text()).startsWith("（补答6月12日17:49的消息）\n").contains("每季度核对一次"));
  }

  @Test
  void nobodyIsInterruptedByWhatIsPast() {
    chat.in("一支部")
        .said("张三", LATE, "多久核对一次?")
        .botIsSilent()
        .said("张三", LATE, "中午食堂吃啥")
        .botIsSilent();
  }

  @Test
  void aSignInCountsWheneverItComes() {
    chat.in("一支部").says("王组织", "发起学习 党课");
    chat.pass(Duration.ofMinutes(30));
    chat.in("一支部")
        .said("张三", Duration.ofMinutes(29), "签到")
        .botSays("（补答6月12日19:01的消息）\n张三,已签到(第1位)。");
  }
}
