package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What members send in pieces.
class PiecesInChatTest {

  private static final Duration REST = Duration.ofMillis(1500);
  private static final Duration A_MOMENT = Duration.ofMillis(1);

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

  private List<String> jobs() {
    return Tables.rows(chat.store(), "select status, tries from job order by id");
  }

  private static void isAbout(Part part, String quoted) {
    assertThat(part.text()).contains(quoted);
  }

  @Test
  void aMentionAndTheQuestionBehindItAreOneMessage() {
    branch.says("张三", "@学委").botIsSilent();
    chat.pass(REST.minus(A_MOMENT));
    branch
        .says("张三", "流动党员怎么管")
        .botSays(part -> {
          isAbout(part, "《云溪区流动党员管理服务办法》");
          assertThat(part.inReplyTo()).isEqualTo("m2");
        });
    assertThat(jobs()).containsExactly("done|1", "done|1");
    assertThat(Tables.rows(chat.store(), "select content from message")).containsOnly("-");
    chat.pass(REST);
    assertThat(chat.channel.sent).hasSize(1);
  }

  @Test
  void piecesAreJoinedInOrderAndTheMentionOfOneCountsForAll() {
    branch.says("张三", "那个……").says("张三", "@学委 关于").says("张三", "流动党员,").says("张三", "怎么管");
    branch.botSays("现有文件里没有找到这个问题的依据。");
    assertThat(chat.sources.asked).containsExactly("那个……关于流动党员,怎么管");
    branch.says("李四", "@学委 文件 ISO,").says("李四", "9001 有哪些");
    branch.says("李四", "@学委 请问 ISO 或").says("李四", "IEC 是什么");
    assertThat(chat.sources.asked).endsWith("文件 ISO,9001 有哪些", "请问 ISO 或IEC 是什么");
  }

  @Test
  void whatStaysHalfIsAnsweredWhenItsTimeIsOver() {
    branch.says("张三", "@学委 关于流动党员,").botIsSilent();
    chat.pass(REST.minus(A_MOMENT));
    branch.botIsSilent();
    chat.pass(A_MOMENT);
    branch.botSays("现有文件里没有找到这个问题的依据。");
    branch.says("张三", "@学委 流动党员怎么管").botSays(part -> isAbout(part, "流动党员"));
    assertThat(chat.sources.asked).containsExactly("关于流动党员,", "流动党员怎么管");
  }

  @Test
  void onlyAMentionGetsHelpWhenNothingFollows() {
    branch.says("张三", "@学委").botIsSilent();
    chat.pass(REST);
    branch.botSays(part -> isAbout(part, "出处"));
  }

  @Test
  void whatComesTooLateIsAMessageOfItsOwn() {
    chat.acceptOnly("一支部", "张三", "@学委 关于流动党员,");
    chat.clock.pass(REST);
    chat.acceptOnly("一支部", "张三", "@学委 流动党员怎么管");
    chat.restart();
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m1", "m2");
  }

  @Test
  void nobodyElseWaitsForTheRest() {
    branch.says("张三", "@学委 关于流动党员,").botIsSilent();
    branch.says("李四", "@学委 帮助").botSays(part -> isAbout(part, "出处"));
    branch.says("李四", "怎么管").botIsSilent();
    chat.in("二支部").says("张三", "怎么管").botIsSilent();
    branch.says("张三", "怎么管").botSays("现有文件里没有找到这个问题的依据。");
    assertThat(chat.sources.asked).last().isEqualTo("关于流动党员,怎么管");
  }

  @Test
  void aCommandIsNeitherDelayedNorJoined() {
    branch.says("王组织", "发起学习 党课");
    branch.says("张三", "@学委 流动党员怎么管,").botIsSilent();
    branch.says("张三", "签到");
    assertThat(branch.news()).extracting(Part::inReplyTo).containsExactly("m2", "m3");
    assertThat(branch.news().getLast().text()).isEqualTo("张三,已签到(第1位)。");
    branch.says("李四", "收到,").says("李四", "1,").botSays("李四,已签到(第2位)。");
  }

  @Test
  void aMentionGoesWithTheCommandBehindIt() {
    branch.says("王组织", "发起学习 党课");
    branch.says("张三", "@学委").says("张三", "签到").botSays("张三,已签到(第1位)。");
    assertThat(Tables.rows(chat.store(), "select message_id from attendance"))
        .containsExactly("m3");
  }

  @Test
  void whatIsSaidToSomebodyElseIsNotJoined() {
    branch.says("张三", "@学委").says("张三", "@李四 材料发我一下");
    branch.botSays(part -> assertThat(part.inReplyTo()).isEqualTo("m1"));
  }

  @Test
  void aRestartLosesNoPieceAndDeliveriesAgainStayDuplicates() {
    chat.acceptOnly("一支部", "张三", "@学委");
    chat.restart();
    assertThat(chat.channel.sent).isEmpty();
    chat.clock.pass(Duration.ofSeconds(1));
    chat.acceptOnly("一支部", "张三", "流动党员怎么管");
    chat.clock.pass(Duration.ofHours(1));
    chat.restart();
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m2");

    chat.messageIdsStartOver();
    branch.says("张三", "@学委").says("张三", "流动党员怎么管").botIsSilent();
    chat.pass(REST);
    assertThat(chat.channel.sent).hasSize(1);
    assertThat(jobs()).containsExactly("done|1", "done|1");
  }

  @Test
  void piecesFailAndAreGivenUpTogether() {
    chat.sources.breaksOn("流动党员怎么管");
    branch.says("张三", "@学委").says("张三", "流动党员怎么管").says("李四", "@学委 帮助");
    for (String wait : List.of("PT1S", "PT5S", "PT30S", "PT2M")) {
      assertThat(chat.channel.sent).isEmpty();
      chat.pass(Duration.parse(wait));
    }
    assertThat(jobs()).containsExactly("failed|5", "failed|5", "done|1");
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m2", "m3");
    assertThat(Tables.rows(chat.store(), "select content from message")).containsOnly("-");
  }

  @Test
  void whoNeverEndsASentenceIsAnsweredAllTheSame() {
    for (int i = 0; i < 4; i++) {
      branch.says("张三", "@学委 流动党员,").botIsSilent();
    }
    branch.says("张三", "@学委 流动党员,").botSays("现有文件里没有找到这个问题的依据。");
  }

  @Test
  void whatWouldBeTooLongForAQuestionStaysApart() {
    branch.says("张三", "@学委 流动党员,").says("张三", "怎么".repeat(149));
    assertThat(chat.sources.asked).first().isEqualTo("流动党员,");
  }
}
