package io.xuewei.bot.admin;

import static io.xuewei.bot.knowledge.FakeUpkeep.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.knowledge.Edition.FileChange.Kind;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import io.xuewei.bot.store.Tables;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepInChatTest {

  private static final String REFUSAL = "抱歉，这项操作由管理员进行。";
  private static final String TWO_EDITIONS = "没有更早的版本可以回滚。";

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

  private void tick() {
    chat.pass(Duration.ofSeconds(1));
  }

  private List<String> told() {
    return branch.news().stream().map(Part::text).toList();
  }

  /// Two editions are kept, and nobody has ordered anything yet.
  private void twoEditions() {
    chat.upkeep.publishes(20);
    chat.clock.pass(Duration.ofMinutes(65));
    chat.upkeep.publishes(
        21,
        change(Kind.ADDED, "documents/甲办法.docx"),
        change(Kind.ADDED, "documents/乙办法.docx"),
        change(Kind.CHANGED, "documents/丙办法.docx"));
  }

  @Test
  void refreshesAtOnceAndTellsTheRoomWhenItIsOver() {
    branch.says("李管理", "更新知识库").botSays("已开始更新，完成后告诉大家。");
    tick();
    assertThat(chat.upkeep.calls).containsExactly("REFRESH hall:code-李管理");
    branch.says("李管理", "@学委 更新到哪一步了").botSays("正在更新：文件3/12，段落40/90，大约还要3秒。现有内容照常回答。");
    tick();
    assertThat(branch.news()).hasSize(1);
    chat.upkeep.publishes(21, change(Kind.ADDED, "documents/甲办法.docx"));
    tick();
    assertThat(told()).last().isEqualTo("更新完成，现在是第1版：新增1、改动0、删除0，现有21份文件。");
    tick();
    assertThat(branch.news()).hasSize(2);
    assertThat(branch.news().getLast().inReplyTo()).isEqualTo("m1");
    branch.says("李管理", "@学委 更新到哪一步了").botSays("上次更新已完成，现在是第1版。");
  }

  @Test
  void tellsHowElseARefreshEnds() {
    branch.says("李管理", "更新知识库");
    tick();
    chat.upkeep.ends(State.UNCHANGED, "");
    tick();
    assertThat(told()).last().isEqualTo("更新完成：没有变化，现有3份文件。");
    branch.says("李管理", "更新知识库");
    tick();
    chat.upkeep.ends(State.FAILED, "甲办法.docx: 打不开");
    tick();
    assertThat(told()).last().isEqualTo("没有成功，原因请看日志。仍用第0版回答。");
    branch.says("李管理", "更新知识库");
    tick();
    branch.says("李管理", "取消更新").botSays("正在取消更新，原来的版本照常回答。");
    tick();
    assertThat(told()).last().isEqualTo("更新已取消，仍用第0版回答。");
    branch.says("李管理", "取消更新").botSays("现在没有在更新。");
  }

  @Test
  void doesNotRefreshTwiceAtOnce() {
    branch.says("李管理", "更新知识库");
    tick();
    branch.says("李管理", "更新知识库").botSays(part -> assertThat(part.text()).startsWith("正在更新"));
    tick();
    assertThat(chat.upkeep.calls).hasSize(1);
  }

  @Test
  void isForAdminsOnly() {
    branch.says("张三", "更新知识库").botSays(REFUSAL);
    branch.says("王组织", "@学委 回滚到上一版").botSays(REFUSAL);
    branch.says("张三", "@学委 更新到哪一步了").botSays(REFUSAL);
    branch.says("张三", "更新到哪一步了").botIsSilent();
    branch.says("李管理", "更新到哪一步了").botSays("知识库还没有更新过。");
    branch.says("张三", "确认").botIsSilent();
    branch.says("张三", "@学委 确认").botSays("现在没有等您确认的操作。");
    tick();
    assertThat(chat.upkeep.calls).isEmpty();
  }

  @Test
  void letsAnAdminDoWhatAnOrganiserMay() {
    branch.says("李管理", "发起学习 党课").botSays("学习开始:党课。请发\"签到\"。");
  }

  @Test
  void asksBackBeforeItRollsBack() {
    branch.says("李管理", "回滚到上一版").botSays(TWO_EDITIONS);
    twoEditions();
    branch.says("李管理", "回滚到上一版").botSays("要回滚到第1版（6月12日19:00，20份文件），现在是第2版。确认请回复“确认”，10分钟内有效。");
    tick();
    assertThat(chat.upkeep.calls).isEmpty();
    branch.says("李管理", "确认").botSays("已开始回滚，完成后告诉大家。");
    tick();
    assertThat(chat.upkeep.calls).containsExactly("ROLLBACK hall:code-李管理 1");
    chat.upkeep.publishes(20, change(Kind.REMOVED, "documents/甲办法.docx"));
    tick();
    assertThat(told()).last().isEqualTo("已回滚到第1版的内容，现在是第3版：新增0、改动0、删除1，现有20份文件。");
    branch.says("李管理", "@学委 确认").botSays("现在没有等您确认的操作。");
  }

  @Test
  void namesTheEditionsThatAreKept() {
    twoEditions();
    branch.says("李管理", "回滚到第7版").botSays("没有可以回滚的第7版，现存的有：1。");
    branch.says("李管理", "回滚到第一版").botSays(part -> assertThat(part.text()).contains("第1版"));
  }

  @Test
  void takesAConfirmationFromTheSamePersonInTheSameRoomOnly() {
    twoEditions();
    branch.says("李管理", "回滚到上一版");
    branch.says("张三", "确认").botIsSilent();
    chat.in("二支部").says("李管理", "确认").botIsSilent();
    branch.says("李管理", "大家稍等").botIsSilent();
    branch.says("李管理", "取消").botSays("好的，已取消，没有改动。");
    branch.says("李管理", "确认").botIsSilent();
    tick();
    assertThat(chat.upkeep.calls).isEmpty();
  }

  @Test
  void forgetsWhatWasNotConfirmedInTenMinutes() {
    twoEditions();
    branch.says("李管理", "回滚到上一版");
    chat.pass(Duration.ofMinutes(11));
    branch.says("李管理", "确认").botIsSilent();
    branch.says("李管理", "@学委 确认").botSays("现在没有等您确认的操作。");
  }

  @Test
  void rollsBackOnceThroughRestarts() {
    twoEditions();
    branch.says("李管理", "回滚到上一版");
    chat.restart();
    branch.says("李管理", "确认");
    chat.restart();
    assertThat(chat.upkeep.calls).hasSize(1);
    chat.upkeep.publishes(20);
    chat.restart();
    assertThat(told()).last().asString().startsWith("已回滚到第1版的内容");
    chat.restart();
    tick();
    assertThat(chat.upkeep.calls).hasSize(1);
    assertThat(branch.news()).hasSize(2);
  }

  @Test
  void beginsAgainWhatCameToNothing() {
    branch.says("李管理", "更新知识库");
    tick();
    chat.upkeep.dies();
    chat.restart();
    assertThat(chat.upkeep.calls).hasSize(2);
    chat.upkeep.publishes(21);
    tick();
    assertThat(told()).last().asString().startsWith("更新完成");
  }

  @Test
  void waitsForItsTurn() {
    branch.says("李管理", "更新知识库");
    tick();
    branch.says("李管理", "新增词条 三会一课 别名 三会1课").botSays("已开始新增词条，完成后告诉大家。");
    tick();
    assertThat(chat.upkeep.calls).hasSize(1);
    chat.upkeep.publishes(21);
    tick();
    tick();
    assertThat(chat.upkeep.calls).last().isEqualTo("DICTIONARY hall:code-李管理 三会一课 三会1课");
    chat.upkeep.publishes(21, change(Kind.CHANGED, "dictionary/aliases.tsv"));
    tick();
    assertThat(told()).last().asString().startsWith("已新增词条“三会一课”的别名“三会1课”，现在是第2版");
  }

  @Test
  void saysWhyItCannotBeDone() {
    chat.upkeep.refuses("三会1课 is another name of 党课 already");
    branch.says("李管理", "新增词条 三会一课 别名 三会1课");
    tick();
    assertThat(told()).last().isEqualTo("没有做成：“三会1课”已经是别的词的别名，或写法不对。");
    assertThat(Tables.rows(chat.store(), "select id from work")).isEmpty();
  }

  @Test
  void retiresADocumentInFavourOfAnother() {
    branch
        .says("李管理", "停用《流动党员管理暂行办法》，由《流动党员管理服务办法》代替")
        .botSays("要停用《云溪区流动党员管理暂行办法》，由《云溪区流动党员管理服务办法》代替。确认请回复“确认”，10分钟内有效。");
    branch.says("李管理", "@学委 确认").botSays("已开始停用，完成后告诉大家。");
    tick();
    assertThat(chat.upkeep.calls).containsExactly("RETIRE hall:code-李管理 old mobile");
    chat.upkeep.publishes(3, change(Kind.CHANGED, "documents/old.md"));
    tick();
    assertThat(told()).last().asString().startsWith("已停用《云溪区流动党员管理暂行办法》，由《云溪区流动党员管理服务办法》代替，现在是第1版");
  }

  @Test
  void asksForAClearerTitle() {
    branch
        .says("李管理", "停用《流动党员管理》")
        .botSays(part ->
            assertThat(part.text())
                .startsWith("叫《流动党员管理》的有几份，请写全标题：")
                .contains("《云溪区流动党员管理暂行办法》", "《云溪区流动党员管理服务办法》"));
    branch.says("李管理", "停用《差旅费办法》").botSays("没有找到《差旅费办法》，请写文件的标题。");
    branch
        .says("李管理", "停用《社会工作会议》")
        .botSays(part -> assertThat(part.text()).startsWith("要停用《在社会工作会议上的讲话》，没有文件代替它。"));
    branch.says("李管理", "停用《暂行办法》，由《流动党员管理暂行办法》代替").botSays("《云溪区流动党员管理暂行办法》不能代替它自己。");
  }

  @Test
  void saysThatANoticeIsRetiredWithWhatItPassesOn() {
    chat.sources.add("n", DocumentInfo.titled("关于印发《值班办法》的通知"), List.of(), "现予印发。");
    chat.sources.add("n·值班办法", passedOn("值班办法", "n"), List.of(), "每班八小时。");
    branch
        .says("李管理", "停用《值班办法》")
        .botSays("要停用《值班办法》，没有文件代替它。同一个文件里的《关于印发《值班办法》的通知》一起停用。确认请回复“确认”，10分钟内有效。");
  }

  private static DocumentInfo passedOn(String title, String notice) {
    return new DocumentInfo(
        title,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        false,
        false,
        false,
        DocumentInfo.Speech.NONE,
        notice);
  }

  @Test
  void prefersTheExactTitle() {
    chat.sources.add("exact", DocumentInfo.titled("流动党员管理服务办法"), List.of(), "一年一次。");
    branch.says("李管理", "停用《流动党员管理服务办法》");
    branch.says("李管理", "确认");
    tick();
    assertThat(chat.upkeep.calls).containsExactly("RETIRE hall:code-李管理 exact -");
  }

  @Test
  void tellsWhatChangedAndWhatCameBefore() {
    branch.says("李管理", "@学委 更新历史").botSays("知识库还没有更新过。");
    twoEditions();
    branch
        .says("李管理", "@学委 这次更新改了哪些文件")
        .botSays(
            """
            第2版（6月12日20:05）：新增2、改动1、删除0，现有21份文件。
            新增 documents/甲办法.docx
            新增 documents/乙办法.docx
            改动 documents/丙办法.docx\
            """);
    branch
        .says("李管理", "@学委 更新历史")
        .botSays(
            """
            第2版 6月12日20:05 启动：新增2、改动1、删除0，现有21份文件
            第1版 6月12日19:00 启动：新增0、改动0、删除0，现有20份文件\
            """);
  }

  @Test
  void helpsWithACommandThatItDoesNotUnderstand() {
    branch.says("李管理", "@学委 回滚").botSays(part -> assertThat(part.text()).startsWith("没看懂，请这样说"));
    branch.says("李管理", "回滚").botIsSilent();
  }
}
