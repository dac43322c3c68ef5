package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Given the seeds, the real library, and a group in which members talk as they do.
class SeedsInChatTest {

  private static final String REFUSED = "现有文件里没有找到这个问题的依据。";

  @TempDir static Path data;
  private static KnowledgeBase knowledge;

  @TempDir Path folder;
  private Chat chat;
  private Chat.Room group;

  @BeforeAll
  static void readTheSeeds() throws IOException {
    Clock june = new SettableClock("2025-06-12T19:00");
    Config config = Config.defaults().withoutMeaning();
    knowledge = KnowledgeBase.open(new DataFolder(data), config, june, SeedsInChatTest::fail);
  }

  private static void fail(String problem) {
    throw new AssertionError(problem);
  }

  @AfterAll
  static void closeTheLibrary() throws IOException {
    knowledge.close();
  }

  @BeforeEach
  void open() {
    var library = Sources.of(knowledge.library(), knowledge.index(), knowledge.dictionary());
    chat = new Chat(folder, library);
    group = chat.in("一支部");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          三会一课是哪三会哪一课 | 党员大会、支部委员会会议
          支委会多久开一次 | 每月
          党费怎么交 | 党费
          流动党员咋管 | 流动党员
          预备期几个月啊 | 预备期
          请问主题党日有固定日期的要求吗? | 第一个星期五
          组织生活会是不是必须第四季度开 | 第四季度
          发展对象培训几天 | 不少于3天
          关于党员学时的规定找一下 | 32学时
          那个什么"四个自信"分别是? | 道路自信、理论自信、制度自信、文化自信
          民主评议分几个等次 | 优秀、合格、基本合格、不合格
          支部书记一定要有几年党龄吗 | 一年以上党龄
          三会一棵多久一次 | 每季度至少一次
          请病假的算不算应到 | 计入应到人数
          """)
  void answersWhatTheDocumentsSay(String question, String quoted) {
    group.says("张三", "@学委 " + question).botSays(part -> assertThat(part.text()).contains(quoted));
    chat.alone("王芳").says("王芳", question).botSays(part -> assertThat(part.text()).contains(quoted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"二十大报告里共同富裕那段原文发一下", "上个月发的通知文号多少", "2018年那会儿是怎么规定的", "乡村振兴 2025年一号文件 第三部分"})
  void saysSoWhenTheDocumentsSayNothing(String question) {
    group.says("张三", "@学委 " + question).botSays(REFUSED);
    group.says("张三", question).botIsSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支委会多久开一次",
        "党费怎么交",
        "流动党员咋管",
        "请问主题党日有固定日期的要求吗?",
        "组织生活会是不是必须第四季度开",
        "民主评议分几个等次",
        "支部书记一定要有几年党龄吗"
      })
  void answersUnaskedWhatIsPlainlyForIt(String question) {
    group.says("张三", question).botSays(part -> assertThat(part.references()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收到",
        "收到[玫瑰]",
        "中午食堂吃啥",
        "明天几点集合?",
        "哈哈哈哈",
        "谁有会议室钥匙",
        "@张三 你把材料发我一下",
        "这个通知大家看到了吗?",
        "好的好的",
        "王书记说得好👍",
        "老李,党费怎么还没转我",
        "群里有人会修打印机不",
        "怎么回事",
        "这样行不行呢",
        "这题选啥",
        "居住证怎么办",
        "请问下周放假几天",
        "这个表格怎么填",
        "加班费怎么算",
        "二维码扫不了咋办",
        "年终奖什么时候发",
        "车停哪里",
        "调休怎么算",
        "为什么我登录不了",
        "材料交给谁"
      })
  void staysSilentOnChatter(String chatter) {
    group.says("张三", chatter).botIsSilent();
  }

  @Test
  void goesOnFromAnAnswerInAFewLines() {
    for (String question : List.of("三会一课多久开一次", "民主评议分几个等次")) {
      for (String then : List.of("出处", "原文", "再具体点", "第二个展开", "还有吗", "那预备党员呢")) {
        Chat.Room room = chat.in(question + then);
        room.says("张三", "@学委 " + question).says("张三", then);
        room.botSays(part -> {
          assertThat(part.references()).as(question + then).hasSizeBetween(1, 3);
          assertThat(part.text()).hasSizeLessThan(1000);
        });
      }
    }
  }

  @Test
  void namesTheDocumentOnceUnderItsQuotes() {
    group.says("张三", "@学委 支委会多久开一次");
    Part answer = group.news().getFirst();

    assertThat(answer.references()).hasSizeGreaterThan(1);
    assertThat(answer.text().lines().filter(line -> line.startsWith("《"))).hasSize(1);
    assertThat(answer.text()).startsWith("1. “支委会每月召开一次").contains("——第三章 第十三条");
  }
}
