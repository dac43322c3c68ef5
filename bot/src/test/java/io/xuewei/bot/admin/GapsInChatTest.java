package io.xuewei.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsInChatTest {

  private static final String THANKS = "谢谢指出，已经记下，管理员会核对。";

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

  private void ask(String member, String question) {
    branch.says(member, "@学委 " + question);
    chat.pass(Duration.ofMinutes(1));
  }

  @Test
  void listsWhatItCouldNotAnswerByLikeness() {
    branch.says("李管理", "查看没答上来的问题").botSays("没有没答上来的问题。");
    ask("张三", "报销差旅费要哪些票据");
    ask("李四", "差旅费报销需要哪些票据");
    ask("王五", "火星上怎么开会");
    ask("赵六", "差旅费报销要什么票据");
    branch
        .says("李管理", "查看没答上来的问题")
        .botSays(
            """
            没答上来的问题共2组，次数多的在前：
            1. 差旅费报销要什么票据（3次，最近6月12日19:03）
            2. 火星上怎么开会（1次，最近6月12日19:02）\
            """);
    branch.says("张三", "查看没答上来的问题").botSays("抱歉，这项操作由管理员进行。");
  }

  @Test
  void countsAnswersThatMembersCallWrong() {
    ask("张三", "流动党员怎么管");
    branch.says("张三", "答错了").botSays(THANKS);
    branch
        .says("李管理", "查看没答上来的问题")
        .botSays(part -> assertThat(part.text()).endsWith("1. 流动党员怎么管（1次，最近6月12日19:00），其中1次被指出答错"));
  }

  @Test
  void keepsTheCorrectionOfWhoMaySaySo() {
    ask("张三", "流动党员怎么管");
    branch.says("张三", "答错了,正确的是第二条").botSays(THANKS);
    branch.says("王组织", "@学委 答错了,正确的是第十五条").botSays("谢谢指出，正确的内容已经记下，管理员会核对。");
    branch
        .says("李管理", "查看没答上来的问题")
        .botSays(part -> assertThat(part.text()).endsWith("，其中1次被指出答错，正确的是：第十五条"));
  }

  @Test
  void takesShortWordsOnlyAsAReplyToAnAnswer() {
    ask("张三", "流动党员怎么管");
    branch.says("张三", "不对").botIsSilent();
    branch.says("李四", "答错了").botIsSilent();
    branch.replies("李四", "“…”《云溪区流动党员管理服务办法》", "不对").botSays(THANKS);
    branch.replies("李四", "今天下雨", "不对").botIsSilent();
    chat.in("二支部").says("张三", "@学委 答错了").botSays("还没有可以接着问的内容,请先提一个问题。");
  }

  @Test
  void keepsNoMoreThanTheAskerAllowed() {
    branch.says("张三", "退出记录");
    ask("张三", "火星上怎么开会");
    ask("张三", "流动党员怎么管");
    branch.says("李四", "@学委 答错了").botSays(THANKS);
    branch.says("王组织", "@学委 答错了,正确的是第十五条");
    branch.says("李管理", "查看没答上来的问题").botSays("没有没答上来的问题。");
    assertThat(Tables.rows(chat.store(), "select content, correction from question"))
        .containsExactly("-|-", "-|-");
  }

  @Test
  void keepsNoCorrectionOfAnOrganiserWhoLeftTheRecords() {
    branch.says("王组织", "退出记录");
    ask("张三", "流动党员怎么管");
    branch.says("王组织", "@学委 答错了,正确的是第十五条").botSays(THANKS);
    assertThat(Tables.rows(chat.store(), "select correction from question")).containsExactly("-");
  }

  @Test
  void triesAQuestionOut() {
    branch
        .says("李管理", "测试提问：流动党员怎么管")
        .botSays(part -> {
          assertThat(part.text()).endsWith("《在社会工作会议上的讲话》\n置信度：0.90");
          assertThat(part.references()).hasSize(2);
        });
    branch
        .says("李管理", "测试提问：火星上怎么开会")
        .botSays(
            """
            现有文件里没有找到这个问题的依据。
            置信度：0.10
            最接近的段落：
            《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第七条：第七条 流动党员外出前应当报告。
            《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条：第八条 流动党员外出六个月以上的,应当转移组织关系。每季度汇报一次。
            《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第九条：第九条 流入地支部应当接收流动党员。\
            """);
    assertThat(Tables.rows(chat.store(), "select id from question")).isEmpty();
    branch.says("张三", "测试提问：流动党员怎么管").botSays("抱歉，这项操作由管理员进行。");
  }
}
