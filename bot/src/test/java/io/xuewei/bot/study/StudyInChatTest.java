package io.xuewei.bot.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyInChatTest {

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

  private void opened() {
    branch.says("王组织", "发起学习 主题党日").botSays("学习开始:主题党日。请发\"签到\"。");
  }

  @Test
  void takesDownWhoIsThere() {
    opened();
    branch.says("张三", "签到").botSays("张三,已签到(第1位)。");
    branch.says("李四", "1").botSays("李四,已签到(第2位)。");
    branch.says("赵六", "线上参加,刚进会议室").botSays("赵六,已签到(第3位)。");
    branch.says("王组织", "结束学习").botSays("学习结束:主题党日。共3人签到。");
    branch.says("钱七", "签到").botIsSilent();
    branch.says("钱七", "@学委 签到").botSays("现在没有进行中的学习。");
  }

  @Test
  void countsNobodyTwice() {
    opened();
    branch.says("张三", "签到").says("张三", "到").botSays("张三,您19:00已经签过到了。");
    branch.says("王组织", "结束学习").botSays("学习结束:主题党日。共1人签到。");
  }

  @Test
  void knowsMembersByCodeNotByName() {
    opened();
    branch.says("张三", "签到");
    chat.in("二支部").says("张三", "@学委 签到").botSays("现在没有进行中的学习。");
  }

  @Test
  void saysHowLateSomebodyIs() {
    opened();
    chat.pass(Duration.ofMinutes(10));
    branch.says("张三", "签到").botSays("张三,已签到(第1位)。");
    chat.pass(Duration.ofMinutes(2));
    branch.says("李四", "签到").botSays("李四,已签到(第2位),迟到12分钟。");
  }

  @Test
  void countsTheTimeOfSendingWhenItWasDownItself() {
    opened();
    chat.acceptOnly("一支部", "张三", "签到");
    chat.clock.pass(Duration.ofMinutes(30));
    chat.restart();
    assertThat(chat.channel.sent)
        .last()
        .extracting("text")
        .isEqualTo("（补答6月12日19:00的消息）\n张三,已签到(第1位)。");
  }

  @Test
  void refusesToSignInOthers() {
    opened();
    branch.says("张三", "帮李四签一下").botSays("不能代签,请本人签到。");
    branch.says("王组织", "结束学习").botSays("学习结束:主题党日。共0人签到。");
  }

  @Test
  void letsOnlyOrganisersBeginAndEnd() {
    branch.says("张三", "发起学习 主题党日").botSays("发起和结束学习由组织员操作。");
    opened();
    branch.says("张三", "结束学习").botSays("发起和结束学习由组织员操作。");
    branch.says("王组织", "开始学习").botSays("\"主题党日\"还在进行,请先发\"结束学习\"。");
  }

  @Test
  void endsAForgottenSession() {
    opened();
    chat.pass(Duration.ofHours(13));
    branch.says("张三", "签到").botIsSilent();
    branch.says("王组织", "发起学习").botSays("学习开始:学习。请发\"签到\"。");
  }

  @Test
  void keepsTheSessionAcrossARestart() {
    opened();
    chat.restart();
    branch.says("张三", "签到").botSays("张三,已签到(第1位)。");
  }

  @Test
  void tellsAMemberTheirRecord() {
    branch.says("张三", "我的记录").botSays("张三,还没有您的学习记录。");
    for (String topic : new String[] {"党课", "支委会", "读书会", "主题党日"}) {
      branch.says("王组织", "发起学习 " + topic);
      chat.clock.pass(topic.equals("主题党日") ? Duration.ofMinutes(15) : Duration.ZERO);
      branch.says("张三", topic.equals("党课") ? "线上签到" : "签到");
      branch.says("王组织", "结束学习");
      chat.pass(Duration.ofDays(9));
    }
    branch
        .says("张三", "我的记录")
        .botSays(
            """
            张三,您共参加学习4次,其中迟到1次、线上1次。
            本月参加1次。最近:
            7月9日 主题党日(迟到15分钟)
            6月30日 读书会
            6月21日 支委会\
            """);
    branch.says("李四", "查一下张三的记录").botSays("别人的记录不能查,只能查自己的:发\"我的记录\"。");
  }
}
