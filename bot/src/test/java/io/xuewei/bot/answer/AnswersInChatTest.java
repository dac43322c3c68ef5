package io.xuewei.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xuewei.bot.chat.Chat;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersInChatTest {

  private static final String ANSWER =
      """
      1. “第八条 流动党员外出六个月以上的,应当转移组织关系。”——第八条
      《云溪区流动党员管理服务办法》(云组发〔2024〕6号,2024年3月15日)
      2. “二是把流动X员管起来。”(原文有遮盖字)——二、(一)“二是”
      《在社会工作会议上的讲话》\
      """;

  private static final String REFUSAL = "现有文件里没有找到这个问题的依据。";

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

  private Chat.Room answered() {
    return branch.says("张三", "@学委 流动党员怎么管").botSays(ANSWER);
  }

  @Test
  void quotesWithSourcesAndHandsTheReferencesOver() {
    answered()
        .says("张三", "@学委 流动党员怎么管")
        .botSays(part -> {
          assertThat(part.inReplyTo()).isEqualTo("m2");
          assertThat(part.references())
              .extracting("n", "documentId", "passageId", "start", "masked")
              .containsExactly(
                  tuple(1, "mobile", "mobile#1", 17, false),
                  tuple(2, "speech", "speech#1", 12, true));
        });
  }

  @Test
  void saysSoWhenTheDocumentsSayNothing() {
    branch.says("张三", "@学委 火星上怎么开会").botSays(REFUSAL);
  }

  @Test
  void answersUnaskedOnlyWhenSure() {
    branch.says("张三", "流动党员怎么管").botSays(ANSWER);
    chat.sources.knows("支委会怎么开", 0.84, chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("张三", "支委会怎么开").botIsSilent();
    branch.says("张三", "@学委 支委会怎么开").botSays(part -> assertThat(part.text()).contains("每半年"));
    branch.says("张三", "火星上怎么开会").botIsSilent();
  }

  @Test
  void staysSilentUnaskedWhenNoneOfTheOrganisationsWordsIsInIt() {
    chat.sources.knows("居住证怎么办", 0.99, chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("张三", "居住证怎么办").botIsSilent();
    branch.says("张三", "@学委 居住证怎么办").botSays(part -> assertThat(part.text()).contains("每半年"));
  }

  @Test
  void staysSilentOnChatterEvenIfTheLibraryWouldAnswer() {
    for (String chatter : List.of("中午食堂吃啥", "谁有会议室钥匙", "老李,党费怎么还没转我", "群里有人会修打印机不")) {
      chat.sources.knows(chatter, 0.95, chat.sources.cite("old", 0, "每半年汇报一次"));
      branch.says("张三", chatter).botIsSilent();
    }
    assertThat(chat.sources.asked).isEmpty();
  }

  @Test
  void listsTitlesToPickFromWhenItWavers() {
    chat.sources.wavers(
        "多久汇报", chat.sources.cite("mobile", 1, "每季度汇报一次。"), chat.sources.cite("old", 0, "每半年汇报一次"));
    branch
        .says("张三", "@学委 多久汇报")
        .botSays(
            """
            这个问题有几份文件讲到,您要看哪一份?请回复序号:
            1. 《云溪区流动党员管理服务办法》(云组发〔2024〕6号,2024年3月15日)
            2. 《云溪区流动党员管理暂行办法》(2019年1月1日)\
            """);
    branch.says("李四", "2").botIsSilent();
    branch
        .says("张三", "2")
        .botSays(
            """
            “每半年汇报一次”
            《云溪区流动党员管理暂行办法》(2019年1月1日)
            该文件已由《云溪区流动党员管理服务办法》代替。\
            """);
    branch.says("张三", "2").botIsSilent();
  }

  @Test
  void saysHowManyThereAreToPickFrom() {
    chat.sources.wavers(
        "多久汇报", chat.sources.cite("mobile", 1, "每季度汇报一次。"), chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("张三", "@学委 多久汇报").says("张三", "3").botSays("没有第3条,上次一共2条。");
  }

  @Test
  void tellsWhereTheQuotesStand() {
    answered()
        .says("张三", "出处")
        .botSays(
            """
            1. 《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条(2024年3月15日)
            2. 《在社会工作会议上的讲话》二、(一)“二是”\
            """);
    branch.says("张三", "第二个出处").botSays("2. 《在社会工作会议上的讲话》二、(一)“二是”");
  }

  @Test
  void tellsASharedPlaceOnce() {
    chat.sources.knows(
        "多久汇报",
        0.9,
        chat.sources.cite("mobile", 1, "应当转移组织关系。"),
        chat.sources.cite("mobile", 1, "每季度汇报一次。"));
    branch
        .says("张三", "@学委 多久汇报")
        .botSays(
            """
            1. “应当转移组织关系。”——第八条
            2. “每季度汇报一次。”——第八条
            《云溪区流动党员管理服务办法》(云组发〔2024〕6号,2024年3月15日)\
            """)
        .says("张三", "出处")
        .botSays("1、2. 《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条(2024年3月15日)");
  }

  @Test
  void quotesOneDocumentAfterTheOther() {
    chat.sources.knows(
        "多久汇报",
        0.9,
        chat.sources.cite("mobile", 1, "应当转移组织关系。"),
        chat.sources.cite("old", 0, "每半年汇报一次"),
        chat.sources.cite("mobile", 1, "每季度汇报一次。"));
    branch
        .says("张三", "@学委 多久汇报")
        .botSays(
            """
            1. “应当转移组织关系。”——第八条
            2. “每季度汇报一次。”——第八条
            《云溪区流动党员管理服务办法》(云组发〔2024〕6号,2024年3月15日)
            3. “每半年汇报一次”
            《云溪区流动党员管理暂行办法》(2019年1月1日)
            该文件已由《云溪区流动党员管理服务办法》代替。\
            """);
  }

  @Test
  void showsTheWholePassage() {
    answered()
        .says("张三", "原文")
        .botSays(
            """
            “第八条 流动党员外出六个月以上的,应当转移组织关系。每季度汇报一次。”
            《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条(2024年3月15日)\
            """);
  }

  @Test
  void cutsAVeryLongPassageAndSaysSo() {
    String longText = "学习内容。".repeat(400);
    chat.sources.add("long", DocumentInfo.titled("长文"), List.of(), longText);
    chat.sources.knows("学什么", 0.9, chat.sources.cite("long", 0, longText));
    branch
        .says("张三", "@学委 学什么")
        .botSays(part -> {
          assertThat(part.text()).isEqualTo("“" + "学习内容。".repeat(60) + "……”\n《长文》");
          assertThat(part.references()).first().extracting("quote").isEqualTo(longText);
        });
    branch.says("张三", "全文").botSays("“" + "学习内容。".repeat(240) + "……”\n《长文》\n(原文较长,其余部分请看文件。)");
  }

  @Test
  void goesIntoDetailWithTheRestOfThePassageAndItsNeighbours() {
    answered()
        .says("张三", "再具体点")
        .botSays(part ->
            assertThat(part.references()).extracting("passageId").containsExactly("mobile#1"))
        .says("张三", "再具体点")
        .botSays(part ->
            assertThat(part.references())
                .extracting("passageId")
                .containsExactly("mobile#0", "mobile#2"));
    answered()
        .says("张三", "第二个展开")
        .botSays(part ->
            assertThat(part.references()).extracting("passageId").containsExactly("speech#0"));
  }

  @Test
  void findsMoreThatWasNotShownUntilThereIsNoMore() {
    answered()
        .says("张三", "还有吗")
        .botSays(part ->
            assertThat(part.references())
                .extracting("passageId")
                .containsExactly("mobile#0", "mobile#2", "old#0"));
    branch.says("张三", "还有吗").botSays("没有找到别的内容了。");
  }

  @Test
  void findsOtherDocuments() {
    answered()
        .says("张三", "还有别的文件提到吗")
        .botSays(
            part -> assertThat(part.references()).extracting("documentId").containsExactly("old"));
  }

  @Test
  void tellsWhetherTheDocumentsStillHold() {
    answered()
        .says("张三", "这个还有效不,是不是改过")
        .botSays(
            """
            1. 《云溪区流动党员管理服务办法》自2024年3月15日起执行,现行有效。
            2. 《在社会工作会议上的讲话》没有写明起止日期,也没有文件代替它。\
            """);
  }

  @Test
  void asksTheSameOfAnotherKindOfMember() {
    answered().says("张三", "那预备党员呢").botSays(REFUSAL);
    assertThat(chat.sources.asked).endsWith("预备党员怎么管");
    chat.sources.knows("明天怎么管", 0.99, chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("张三", "@学委 流动党员怎么管").says("张三", "那明天呢").botIsSilent();
    branch.says("张三", "@学委 那后天呢").botSays(REFUSAL);
  }

  @Test
  void takesTheTopicOutWhenNoWordIsOfThatKind() {
    answered().says("张三", "@学委 那读书角呢").botSays(REFUSAL);
    assertThat(chat.sources.asked).endsWith("读书角怎么管");
  }

  @Test
  void asksWhatWasReallyMeant() {
    answered().says("张三", "不是这个意思,我问的是线上参加算不算到会").botSays(REFUSAL);
    assertThat(chat.sources.asked).endsWith("线上参加算不算到会");
  }

  @Test
  void letsOthersGoOnFromTheRoomsLastAnswerWhenTheyMentionIt() {
    answered().says("李四", "出处").botIsSilent();
    branch.says("李四", "@学委 出处").botSays(part -> assertThat(part.text()).startsWith("1. 《云溪区"));
    branch
        .replies("赵六", "1. “…”\n《在社会工作会议上的讲话》", "这句是谁讲的")
        .botSays(part -> assertThat(part.text()).contains("讲话"));
    chat.in("二支部").says("张三", "@学委 出处").botSays("还没有可以接着问的内容,请先提一个问题。");
  }

  @Test
  void forgetsAfterAnHour() {
    answered();
    chat.pass(Duration.ofMinutes(11));
    branch.says("张三", "出处").botIsSilent();
    branch.says("张三", "@学委 出处").botSays(part -> assertThat(part.text()).startsWith("1. 《云溪区"));
    chat.pass(Duration.ofMinutes(61));
    branch.says("张三", "@学委 出处").botSays("还没有可以接着问的内容,请先提一个问题。");
  }

  @Test
  void remembersAcrossARestart() {
    answered();
    chat.restart();
    branch.says("张三", "出处").botSays(part -> assertThat(part.text()).startsWith("1. 《云溪区"));
  }

  @Test
  void helpsAndIsHonestAboutWhatItCannotDo() {
    branch.says("张三", "@学委 ?").botSays(part -> assertThat(part.text()).contains("@学委 流动党员怎么管"));
    branch.says("张三", "@学委 来一道题").botSays("这个我还做不了。发\"帮助\"可以看我会做什么。");
    branch.says("张三", "来一道题").botIsSilent();
    branch.says("张三", "@学委 " + "怎么".repeat(200)).botSays("这段话太长了,请用一句话问(不超过300字)。");
  }
}
