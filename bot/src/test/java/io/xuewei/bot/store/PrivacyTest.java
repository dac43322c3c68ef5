package io.xuewei.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest {

  private static final String QUESTIONS =
      "select channel, room, member_channel, member, content, outcome, passages from question";

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

  @Test
  void keepsNothingOfAMessageThatIsDoneButItsKeyAndTimes() {
    branch.says("张三", "中午食堂吃啥").botIsSilent();
    branch.says("张三", "@学委 流动党员怎么管");
    assertThat(Tables.rows(chat.store(), "select dedupe_key, content from message"))
        .containsExactly("key-1|-", "key-2|-");
    assertThat(Tables.rows(chat.store(), "select room, status from job"))
        .containsExactly("|done", "|done");
    assertThat(Tables.rows(chat.store(), "select status, content from part"))
        .containsExactly("sent|-");
  }

  @Test
  void leavesNoChatterInTheFile() throws Exception {
    branch.says("张三", "中午食堂吃啥");
    chat.close();
    byte[] file = Files.readAllBytes(folder.resolve("xuewei.db"));
    assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("食堂", "张三");
    chat = new Chat(folder);
  }

  @Test
  void keepsQuestionsWithoutANameUntilTheMemberAgrees() {
    branch.says("张三", "@学委 流动党员怎么管");
    assertThat(Tables.rows(chat.store(), QUESTIONS))
        .containsExactly("hall|一支部|-|-|流动党员怎么管|answered|[\"mobile#1\",\"speech#1\"]");
    branch.says("张三", "同意记录").botSays("好的,今后的提问会记在您名下,90天后删除。发\"退出记录\"随时停止。");
    branch.says("张三", "@学委 火星上怎么开会").says("李四", "@学委 月球上怎么开会");
    assertThat(Tables.rows(chat.store(), QUESTIONS))
        .contains("hall|一支部|hall|code-张三|火星上怎么开会|refused|[]", "hall|一支部|-|-|月球上怎么开会|refused|[]");
  }

  @Test
  void doesNotGiveAMemberAwayByTheRoom() {
    chat.alone("张三").says("张三", "流动党员怎么管");
    assertThat(Tables.rows(chat.store(), QUESTIONS)).first().asString().startsWith("-|-|-|-|流动");
  }

  @Test
  void forgetsWhoAskedWhenAMemberLeavesAndKeepsNoWordsFromThenOn() {
    branch.says("张三", "同意记录").says("张三", "@学委 流动党员怎么管");
    branch.says("张三", "退出记录").says("张三", "@学委 火星上怎么开会");
    assertThat(Tables.rows(chat.store(), QUESTIONS))
        .containsExactly(
            "-|-|-|-|流动党员怎么管|answered|[\"mobile#1\",\"speech#1\"]", "-|-|-|-|-|refused|[]");
    branch.says("张三", "恢复记录").says("张三", "@学委 月球上怎么开会");
    assertThat(Tables.rows(chat.store(), QUESTIONS))
        .last()
        .isEqualTo("hall|一支部|-|-|月球上怎么开会|refused|[]");
  }

  @Test
  void forgetsWhatAMemberAskedLastWhenTheyLeave() {
    branch.says("张三", "@学委 流动党员怎么管").says("李四", "@学委 流动党员怎么管");
    branch.says("张三", "退出记录");
    assertThat(Tables.rows(chat.store(), "select member from dialogue")).containsExactly("code-李四");
  }

  @Test
  void keepsNoQuestionThatItDidNotAnswer() {
    branch.says("张三", "火星上怎么开会").botIsSilent();
    assertThat(Tables.rows(chat.store(), QUESTIONS)).isEmpty();
  }

  @Test
  void explainsWhatItKeeps() {
    branch
        .says("张三", "你都记了我什么")
        .botSays(part -> assertThat(part.text()).contains("90天", "退出记录", "同意记录", "1小时", "1年"));
  }

  @Test
  void purgesWhatIsTooOldAndKeepsTheStudyRecord() {
    branch.says("王组织", "发起学习 党课").says("张三", "签到").says("张三", "@学委 流动党员怎么管");
    purgeAfter(Duration.ofMinutes(59));
    assertThat(Tables.rows(chat.store(), "select at from dialogue")).hasSize(1);
    purgeAfter(Duration.ofMinutes(2));
    assertThat(Tables.rows(chat.store(), "select at from dialogue")).isEmpty();
    purgeAfter(Duration.ofDays(89));
    assertThat(Tables.rows(chat.store(), QUESTIONS)).hasSize(1);
    purgeAfter(Duration.ofDays(2));
    assertThat(Tables.rows(chat.store(), QUESTIONS)).isEmpty();
    assertThat(Tables.rows(chat.store(), "select id from part")).hasSize(3);
    purgeAfter(Duration.ofDays(275));
    assertThat(Tables.rows(chat.store(), "select id from part")).isEmpty();
    assertThat(
            Tables.rows(
                chat.store(),
                "select p.name, message_id from attendance join person p on p.id = person_id"))
        .containsExactly("张三|m2");
  }

  @Test
  void answersAMessageIdThatIsUsedAgainAfterItsKeyIsForgotten() {
    branch.says("张三", "@学委 流动党员怎么管");
    purgeAfter(Duration.ofDays(8));
    chat.messageIdsStartOver();
    branch.says("张三", "@学委 流动党员怎么管").botSays(part -> assertThat(part.text()).isNotBlank());
    branch.says("张三", "@学委 帮助").botSays(part -> assertThat(part.text()).contains("出处"));
    assertThat(Tables.rows(chat.store(), "select status from part")).hasSize(3);
  }

  @Test
  void forgetsTheAddressOfAWindowAsSoonAsItIsUsedUpOrClosed() throws Exception {
    chat.windows(chat.window("url", Duration.ofHours(1), 1));
    branch.says("张三", "@学委 帮助");
    assertThat(Tables.rows(chat.store(), "select id from reply_window")).isEmpty();
    chat.windows(chat.window("url", Duration.ofHours(1), 5));
    branch.says("张三", "@学委 帮助");
    chat.windows();
    assertThat(Tables.rows(chat.store(), "select address from reply_window")).hasSize(1);
    purgeAfter(Duration.ofMinutes(59));
    assertThat(Tables.rows(chat.store(), "select address from reply_window")).hasSize(1);
    purgeAfter(Duration.ofMinutes(2));
    assertThat(Tables.rows(chat.store(), "select address from reply_window")).isEmpty();
    chat.close();
    byte[] file = Files.readAllBytes(folder.resolve("xuewei.db"));
    assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("https://secret");
    chat = new Chat(folder);
  }

  @Test
  void keepsWhatAGroupCanReceiveButNothingOfAConversationOfTwo() {
    branch.says("张三", "@学委 帮助");
    chat.alone("张三").says("张三", "帮助");
    assertThat(
            Tables.rows(
                chat.store(), "select channel, room, title, pushable, failed_why from reach"))
        .containsExactly("hall|一支部|一支部|YES|-");
    purgeAfter(Duration.ofDays(366));
    assertThat(Tables.rows(chat.store(), "select room from reach")).isEmpty();
  }

  private void purgeAfter(Duration time) {
    chat.clock.pass(time);
    chat.store().retention().purge(chat.clock.instant());
  }
}
