package io.xuewei.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.store.Tables;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallsInChatTest {

  private static final String RECALLS =
      "select room, document, loss, corrected_at is not null from recall join cited on id = cited_id order by id";

  private static final String NEW_TITLE = "云溪区流动党员工作细则";

  private static final String CORRECTION =
      "更正：此前回答中引用的《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条已被代替，现行文件为《云溪区流动党员工作细则》。";

  @TempDir Path folder;
  private Chat chat;
  private Chat.Room branch;
  private Chat.Room other;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    branch = chat.in("一支部");
    other = chat.in("二支部");
    chat.sources.knows("多久汇报", 0.9, chat.sources.cite("mobile", 1, "每季度汇报一次。"));
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void tick() {
    chat.pass(Duration.ofSeconds(1));
  }

  private List<String> recalls() {
    return Tables.rows(chat.store(), RECALLS);
  }

  private void asked() {
    branch.says("张三", "@学委 多久汇报");
    tick();
  }

  private void now(String title, @Nullable LocalDate repealed, String passage) {
    var info =
        new DocumentInfo(
            title, null, null, null, null, repealed, List.of(), null, null, null, false, false,
            false);
    chat.sources.add("mobile", info, List.of("第二章 日常管理"), "第一条 总则。", passage);
  }

  private void replaced() {
    chat.sources.add(
        "next",
        new DocumentInfo(
            NEW_TITLE,
            null,
            null,
            null,
            null,
            null,
            List.of("mobile"),
            null,
            null,
            null,
            false,
            false,
            false),
        List.of(),
        "每月汇报一次。");
  }

  @Test
  void remembersWhatAGroupWasToldWithoutAName() {
    asked();
    assertThat(
            Tables.rows(
                chat.store(),
                "select channel, room, message_id, document, length(version), start_at, end_at, quote, in_force from cited"))
        .containsExactly("hall|一支部|m1|mobile|16|43|51|每季度汇报一次。|1");
    chat.alone("张三").says("张三", "多久汇报");
    assertThat(Tables.rows(chat.store(), "select id from cited")).hasSize(1);
    assertThat(recalls()).isEmpty();
  }

  @Test
  void findsWhatIsGone() {
    asked();
    chat.sources.remove("mobile");
    tick();
    assertThat(recalls()).containsExactly("一支部|mobile|GONE|0");
    branch
        .says("李管理", "查看需要更正的回答")
        .botSays(
            """
            需要更正的回答：
            1. 一支部：《云溪区流动党员管理服务办法》（云组发〔2024〕6号）第八条已撤出文件库，请不再引用。
            发“发送更正 1”更正一个群，发“发送更正”更正全部。\
            """);
  }

  @Test
  void findsWhatWasChangedButNotWhatMerelyMoved() {
    asked();
    now("云溪区流动党员管理服务办法", null, "第二条 按时报到。每季度汇报一次。");
    tick();
    assertThat(recalls()).isEmpty();
    now("云溪区流动党员管理服务办法", null, "第二条 每月汇报一次。");
    tick();
    assertThat(recalls()).containsExactly("一支部|mobile|CHANGED|0");
  }

  @Test
  void findsWhatIsRepealedOnItsDay() {
    asked();
    now("云溪区流动党员管理服务办法", LocalDate.of(2025, 7, 1), "第八条 每季度汇报一次。");
    tick();
    assertThat(recalls()).isEmpty();
    chat.pass(Duration.ofDays(19));
    assertThat(recalls()).containsExactly("一支部|mobile|REPEALED|0");
  }

  @Test
  void findsWhatIsReplacedOnce() {
    asked();
    replaced();
    tick();
    tick();
    chat.restart();
    assertThat(recalls()).containsExactly("一支部|mobile|REPLACED|0");
  }

  @Test
  void findsWhatWasPublishedWhileItDidNotRun() {
    asked();
    replaced();
    chat.restart();
    assertThat(recalls()).containsExactly("一支部|mobile|REPLACED|0");
  }

  @Test
  void missesNothingBeforeTheFirstGenerationIsThere() {
    asked();
    chat.sources.startOver();
    chat.restart();
    assertThat(recalls()).isEmpty();
  }

  @Test
  void doesNotRecallWhatWasGivenAsFormer() {
    chat.sources.knows("以前多久汇报", 0.9, chat.sources.cite("old", 0, "每半年汇报一次"));
    branch.says("张三", "@学委 以前多久汇报");
    tick();
    assertThat(recalls()).isEmpty();
    chat.sources.remove("old");
    tick();
    assertThat(recalls()).containsExactly("一支部|old|GONE|0");
  }

  @Test
  void takesARecallBackWhenTheOldEditionReturns() {
    asked();
    now("云溪区流动党员管理服务办法", null, "第二条 每月汇报一次。");
    tick();
    now("云溪区流动党员管理服务办法", null, "第二条 每季度汇报一次。");
    tick();
    assertThat(recalls()).isEmpty();
    branch.says("李管理", "查看需要更正的回答").botSays("没有需要更正的回答。");
  }

  @Test
  void sendsEveryGroupOneCorrection() {
    asked();
    asked();
    other.says("李四", "@学委 多久汇报");
    replaced();
    tick();
    branch.says("李管理", "发送更正 2").botSays("要向“二支部”发送：\n" + CORRECTION + "\n确认请回复“确认”，10分钟内有效。");
    branch.says("李管理", "确认").botSays("已向1个群发送更正。");
    tick();
    assertThat(other.news()).extracting(Part::text).last().isEqualTo(CORRECTION);
    assertThat(recalls())
        .containsExactly("一支部|mobile|REPLACED|0", "一支部|mobile|REPLACED|0", "二支部|mobile|REPLACED|1");
    chat.restart();
    branch.says("李管理", "发送更正").says("李管理", "确认");
    tick();
    assertThat(branch.news())
        .extracting(Part::text)
        .containsExactlyInAnyOrder("已向1个群发送更正。", CORRECTION);
    assertThat(other.news()).hasSize(2);
    branch.says("李管理", "发送更正").botSays("没有需要更正的回答。");
    chat.restart();
    tick();
    assertThat(recalls()).allMatch(recall -> recall.endsWith("1"));
  }

  @Test
  void sendsNoCorrectionTwiceWhenTwoAdminsConfirm() {
    asked();
    replaced();
    tick();
    Chat.Room alone = chat.alone("李管理");
    branch.says("李管理", "发送更正");
    alone.says("李管理", "发送更正");
    branch.says("李管理", "确认");
    tick();
    alone.says("李管理", "确认").botSays("没有需要更正的回答。");
    tick();
    assertThat(chat.channel.sent).extracting(Part::text).filteredOn(CORRECTION::equals).hasSize(1);
  }

  @Test
  void namesWhatGroupsAreMissing() {
    asked();
    replaced();
    tick();
    branch.says("李管理", "发送更正 5").botSays("没有第5个群，一共1个。");
    branch.says("张三", "发送更正").botSays("抱歉，这项操作由管理员进行。");
  }

  @Test
  void forgetsAfterAYear() {
    asked();
    replaced();
    tick();
    chat.clock.pass(Duration.ofDays(366));
    chat.store().retention().purge(chat.clock.instant());
    assertThat(Tables.rows(chat.store(), "select id from cited")).isEmpty();
    assertThat(Tables.rows(chat.store(), "select cited_id from recall")).isEmpty();
  }
}
