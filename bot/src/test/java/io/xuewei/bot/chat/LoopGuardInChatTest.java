package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bots that answer bots, and people who are not mistaken for one.
class LoopGuardInChatTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private Chat chat;
  private Chat.Room branch;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    branch = chat.in("一支部");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private int answersTo(String member, String text, int times) {
    int before = chat.channel.sent.size();
    for (int i = 0; i < times; i++) {
      branch.says(member, text.replace("#", Integer.toString(i)));
      chat.pass(SECOND);
    }
    return chat.channel.sent.size() - before;
  }

  @Test
  void oneMemberIsAnsweredTwentyTimesAMinuteInARoom() {
    assertThat(answersTo("小助手", "@学委 第#个问题是什么", 25)).isEqualTo(20);
    assertThat(answersTo("张三", "@学委 流动党员怎么管", 1)).isEqualTo(1);
    chat.in("二支部").says("小助手", "@学委 流动党员怎么管").botSays(part -> {});
  }

  @Test
  void theSameWordsAreAnsweredFiveTimesAMinute() {
    assertThat(answersTo("小助手", "@学委 流动党员怎么管", 9)).isEqualTo(5);
    assertThat(answersTo("小助手", "@学委 帮助", 1)).as("other words").isEqualTo(1);
  }

  @Test
  void itStaysSilentUntilLessIsSaid() {
    assertThat(answersTo("小助手", "@学委 流动党员怎么管", 300)).isEqualTo(5);
    chat.pass(Duration.ofSeconds(56));
    branch.says("小助手", "@学委 流动党员怎么管").botSays(part -> {});
  }

  @Test
  void silenceKeepsNoQuestionAndNothingToGoOnFrom() {
    answersTo("小助手", "@学委 流动党员怎么管", 9);
    assertThat(Tables.rows(chat.store(), "select id from question")).hasSize(5);
    assertThat(Tables.rows(chat.store(), "select status from job")).hasSize(9).containsOnly("done");
  }

  @Test
  void aRoomFullOfMembersSignsIn() {
    branch.says("王组织", "发起学习 党课");
    for (int i = 0; i < 60; i++) {
      branch.says("党员" + i, "签到").botSays("党员" + i + ",已签到(第" + (i + 1) + "位)。");
    }
  }

  @Test
  void aSignInIsTakenDownEvenFromWhoIsSilenced() {
    answersTo("张三", "@学委 流动党员怎么管", 6);
    answersTo("张三", "@学委 第#个问题是什么", 20);
    branch.says("王组织", "发起学习 党课");
    branch.says("张三", "签到").botIsSilent();
    branch.says("王组织", "结束学习").botSays("学习结束:党课。共1人签到。");
  }

  @Test
  void adminsMayOrderAsOftenAsTheyLike() {
    assertThat(answersTo("李管理", "更新到哪一步了", 30)).isEqualTo(30);
    assertThat(answersTo("李管理", "@学委 流动党员怎么管", 9)).isEqualTo(5);
  }

  @Test
  void chatterDoesNotCount() {
    assertThat(answersTo("张三", "中午食堂吃啥", 50)).isZero();
    branch.says("张三", "@学委 流动党员怎么管").botSays(part -> {});
  }
}
