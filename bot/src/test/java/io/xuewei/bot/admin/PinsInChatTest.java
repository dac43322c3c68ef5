package io.xuewei.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.store.Tables;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinsInChatTest {

  private static final String PINNED =
      """
      “第九条 流入地支部应当接收流动党员。”
      《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第九条(2024年3月15日)
      标准回答（有效期至2025年12月31日）\
      """;

  private static final String REFUSED = "现有文件里没有找到这个问题的依据。";

  @TempDir Path folder;
  private Chat chat;
  private Chat.Room branch;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    branch = chat.in("一支部");
    chat.sources.knows("流入地怎么接收流动党员", 0.7, chat.sources.cite("mobile", 2, "第九条 流入地支部应当接收流动党员。"));
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void pinned() {
    branch.says("李管理", "@学委 流入地怎么接收流动党员");
    branch
        .says("李管理", "把这条设为标准回答 有效期到年底")
        .botSays("已设为标准回答：“流入地怎么接收流动党员”，来源：《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第九条，有效期至2025年12月31日。");
  }

  @Test
  void answersWithWhatWasSetAndSaysSo() {
    pinned();
    branch.says("张三", "@学委 请问流入地如何接收流动党员呢？").botSays(PINNED);
    chat.in("二支部")
        .says("张三", "@学委 流入地怎么接收流动党员")
        .botSays(part -> assertThat(part.references()).hasSize(1));
    assertThat(
            Tables.rows(chat.store(), "select confidence from question order by id desc limit 1"))
        .containsExactly("1.0");
  }

  @Test
  void leavesOtherQuestionsAlone() {
    pinned();
    for (String other : List.of("流入地怎么不接收流动党员", "流入地怎么接收预备党员", "流入地怎么接收流动党员2次")) {
      branch.says("张三", "@学委 " + other).botSays(REFUSED);
    }
  }

  @Test
  void endsWithItsLastDay() {
    pinned();
    chat.pass(
        Duration.between(chat.clock.instant(), java.time.Instant.parse("2025-12-31T15:00:00Z")));
    branch.says("张三", "@学委 流入地如何接收流动党员").botSays(PINNED);
    chat.pass(Duration.ofHours(2));
    branch.says("张三", "@学委 流入地如何接收流动党员").botSays(REFUSED);
  }

  @Test
  void stopsWhenItsWordsLeaveTheDocument() {
    pinned();
    chat.sources.add("mobile", DocumentInfo.titled("云溪区流动党员管理服务办法"), List.of(), "第九条 流入地支部接收。");
    branch.says("张三", "@学委 流入地如何接收流动党员").botSays(REFUSED);
    chat.pass(Duration.ofSeconds(1));
    branch
        .says("李管理", "查看需要更正的回答")
        .botSays(part -> assertThat(part.text()).endsWith("标准回答1的引文已不在现行文件里，已停止使用。"));
  }

  @Test
  void followsItsWordsWhenTheyMove() {
    pinned();
    chat.sources.add(
        "mobile",
        DocumentInfo.titled("云溪区流动党员管理服务办法"),
        List.of("第三章"),
        "第八条 新的一条。",
        "第九条 流入地支部应当接收流动党员。");
    branch
        .says("张三", "@学委 流入地如何接收流动党员")
        .botSays(part -> {
          var quote = part.references().getFirst();
          assertThat(quote.passageId()).isEqualTo("mobile#1");
          assertThat(quote.start()).isEqualTo(10);
          assertThat(quote.path()).containsExactly("第三章");
        });
  }

  @Test
  void pinsTheRoomsAnswerToAnotherMembersQuestion() {
    branch.says("张三", "@学委 流入地怎么接收流动党员");
    branch
        .says("李管理", "把这条设为标准回答 三个月")
        .botSays(part -> assertThat(part.text()).contains("2025年9月12日"));
  }

  @Test
  void keepsNoWordsOfAMemberWhoRefused() {
    branch.says("张三", "退出记录").says("张三", "@学委 流入地怎么接收流动党员");
    branch.says("李管理", "把这条设为标准回答").botSays("还没有可以设为标准回答的内容，请先问一遍这个问题。");
    assertThat(Tables.rows(chat.store(), "select content from pin_question")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeAStandardAnswer() {
    branch.says("李管理", "把这条设为标准回答").botSays("还没有可以设为标准回答的内容，请先问一遍这个问题。");
    branch.says("李管理", "@学委 火星上怎么开会");
    branch.says("李管理", "把这条设为标准回答").botSays("上一条没有引文，不能设为标准回答。");
    branch.says("李管理", "@学委 流入地怎么接收流动党员");
    branch
        .says("李管理", "把这条设为标准回答 有效期到猴年")
        .botSays(part -> assertThat(part.text()).startsWith("没看懂有效期“有效期到猴年”"));
    branch.says("李管理", "把这条设为标准回答 到2024年底").botSays("有效期2024年12月31日已经过了。");
    chat.sources.knows("以前多久汇报", 0.9, chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("李管理", "@学委 以前多久汇报");
    branch.says("李管理", "把这条设为标准回答").botSays("引用的文件已经停用，不能设为标准回答。");
    branch.says("张三", "把这条设为标准回答").botSays("抱歉，这项操作由管理员进行。");
  }

  @Test
  void listsAndTakesBack() {
    branch.says("李管理", "标准回答有哪些").botSays("还没有标准回答。");
    pinned();
    branch
        .says("李管理", "标准回答有哪些")
        .botSays("1. 流入地怎么接收流动党员（来源：《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第九条，有效期至2025年12月31日）");
    branch.says("李管理", "撤销标准回答 3").botSays("没有标准回答3，发“标准回答有哪些”可以查看。");
    branch.says("李管理", "撤销标准回答 1").botSays("要撤销标准回答1：“流入地怎么接收流动党员”。确认请回复“确认”，10分钟内有效。");
    branch.says("李管理", "确认").botSays("已撤销标准回答1。");
    branch.says("张三", "@学委 流入地如何接收流动党员").botSays(REFUSED);
  }

  @Test
  void givesAQuestionOneStandardAnswerAtATime() {
    pinned();
    chat.sources.knows("流入地怎么接收流动党员", 0.7, chat.sources.cite("mobile", 0, "第七条 流动党员外出前应当报告。"));
    branch.says("李管理", "撤销标准回答 1").says("李管理", "确认");
    branch.says("李管理", "@学委 流入地怎么接收流动党员").says("李管理", "把这条设为标准回答 半年");
    branch
        .says("张三", "@学委 流入地怎么接收流动党员")
        .botSays(part -> assertThat(part.text()).contains("外出前应当报告", "有效期至2025年12月12日"));
    assertThat(Tables.rows(chat.store(), "select count(*) from pin where ended_at is null"))
        .containsExactly("1");
  }

  @Test
  void isReadByAProgramBesideTheServer() {
    LocalDate day = LocalDate.of(2025, 6, 12);
    assertThat(Store.pinsIn(folder.resolve("none.db")).on(day)).isEmpty();
    pinned();
    assertThat(Store.pinsIn(folder.resolve("xuewei.db")).on(day))
        .singleElement()
        .satisfies(pin -> {
          assertThat(pin.questions()).containsExactly("流入地怎么接收流动党员");
          assertThat(pin.by()).contains("code-李管理");
        });
  }

  @Test
  void forgetsWhoSetItWhenThatMemberLeavesTheRecords() {
    pinned();
    branch.says("李管理", "撤销标准回答 1").says("李管理", "退出记录");
    assertThat(Tables.rows(chat.store(), "select channel, member from pin")).containsExactly("-|-");
    assertThat(Tables.rows(chat.store(), "select member from pending")).isEmpty();
    branch.says("张三", "@学委 流入地如何接收流动党员").botSays(PINNED);
  }

  @Test
  void purgesItAfterItsEnd() {
    pinned();
    chat.clock.pass(Duration.ofDays(202 + 91));
    chat.store().retention().purge(chat.clock.instant());
    assertThat(Tables.rows(chat.store(), "select id from pin")).isEmpty();
    assertThat(Tables.rows(chat.store(), "select content from pin_question")).isEmpty();
  }
}
