package io.xuewei.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.NotSent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An admin asks what did not get out.
class DeliveriesInChatTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private Chat chat;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private Chat.Room admins() {
    chat.channel.works();
    return chat.in("管理群");
  }

  @Test
  void everythingIsOut() {
    chat.in("一支部").says("张三", "@学委 帮助");
    admins().says("李管理", "看今天推送失败的").botSays("今天的消息都发出去了，没有失败的，也没有在等的。");
  }

  @Test
  void failuresAndWhatWaitsAreToldByGroupInPlainWords() {
    chat.channel.breaks(NotSent.never("errcode 40058 token=secret"));
    chat.in("一支部").says("张三", "@学委 帮助").says("李四", "@学委 帮助");
    chat.alone("张三").says("张三", "帮助");
    chat.channel.breaks(NotSent.later("HTTP 500"));
    chat.in("二支部").says("王五", "@学委 帮助");
    chat.channel.breaks(
        new NotSent("HTTP 429", NotSent.Remedy.LATER, Optional.of(Duration.ofMinutes(5))));
    chat.in("三支部").says("赵六", "@学委 帮助");
    chat.channel.refusesPushes(NotSent.otherWay("code 1234"));
    chat.in("四支部").says("孙七", "大家好");
    chat.tell("四支部", "明天学习", DAY);
    admins()
        .says("李管理", "看今天推送失败的")
        .botSays(
            """
            今天没发出去3条，还在等3条：
            单独对话：1条没发出去，对方平台不收这条
            一支部：2条没发出去，对方平台不收这条
            四支部：1条在等，群里有人发言后才能发
            三支部：1条在等，对方要求慢些发
            二支部：1条在等，对方接口暂时不通\
            """);
  }

  @Test
  void thereAreNeverMoreThanTenLines() {
    chat.channel.breaks(NotSent.never("no"));
    for (int i = 1; i <= 12; i++) {
      chat.in(i + "支部").says("张三", "@学委 帮助");
    }
    admins()
        .says("李管理", "今天有哪些没发出去")
        .botSays(part ->
            assertThat(part.text().lines())
                .hasSize(10)
                .startsWith("今天没发出去12条，还在等0条：", "12支部：1条没发出去，对方平台不收这条")
                .endsWith("……还有4项，请看后台接口。"));
  }

  @Test
  void yesterdaysFailuresAreNotTodays() {
    chat.channel.breaks(NotSent.never("no"));
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.pass(Duration.ofHours(5));
    admins().says("李管理", "看推送情况").botSays("今天的消息都发出去了，没有失败的，也没有在等的。");
  }

  @Test
  void theGroupOfAChannelThatOnlyPushesIsTheRobots() {
    chat.channel.allows(false);
    chat.robot.breaks(NotSent.never("keywords not in content"));
    chat.in("机关").says("张三", "@学委 帮助");
    chat.channel.allows(true);
    admins().says("李管理", "看今天推送失败的").botSays("今天没发出去1条，还在等0条：\n群机器人“robot”：1条没发出去，对方平台不收这条");
  }

  @Test
  void othersAreToldThatItIsForAdmins() {
    chat.in("一支部").says("张三", "看今天推送失败的").botSays("抱歉，这项操作由管理员进行。");
  }
}
