package io.xuewei.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds is quoted before what held, and whoever asks for what held is told so; with a real
/// library, on 12 June 2025.
class FormerDocumentsInChatTest {

  @TempDir Path folder;
  private KnowledgeBase knowledge;
  private Chat chat;
  private Chat.Room branch;

  @BeforeEach
  void open() throws IOException {
    write("dictionary/words.txt", "图书角\tterm\n读书会\tterm\n志愿服务\tterm\n");
    document("old", "图书角管理暂行办法", "date: 2018-01-01", "图书角每周三开放,由读书会轮流值班。");
    document("new", "图书角管理办法", "date: 2024-03-01\nreplaces: [old]", "图书角每个工作日开放,由社区值班。");
    document("ended", "志愿服务积分办法", "date: 2020-01-01\nrepealed: 2025-01-01", "志愿服务每小时积两分。");
    document("coming", "读书会工作细则", "date: 2025-09-01", "读书会每月举办一次,每次一小时。");
    var june = new SettableClock("2025-06-12T19:00");
    Config config = Config.defaults().withoutMeaning();
    knowledge =
        KnowledgeBase.open(
            new DataFolder(folder),
            config,
            june,
            problem -> {
              throw new AssertionError(problem);
            });
    chat = new Chat(folder, Sources.of(knowledge));
    branch = chat.in("一支部");
  }

  private void document(String id, String title, String facts, String text) throws IOException {
    write("documents/" + id + ".txt", title + "\n" + text);
    write("documents/" + id + ".yaml", "title: " + title + "\n" + facts + "\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("knowledge").resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @AfterEach
  void close() {
    chat.close();
    knowledge.close();
  }

  private String answer(String question) {
    return branch.says("张三", "@学委 " + question).news().getFirst().text();
  }

  @Test
  void quotesWhatHolds() {
    assertThat(answer("图书角什么时候开放")).contains("每个工作日", "《图书角管理办法》").doesNotContain("每周三", "代替");
  }

  @Test
  void quotesWhatHeldOnlyWhenAskedForAndSaysSo() {
    for (String question : List.of("以前的图书角办法什么时候开放", "2018年那会儿图书角什么时候开放")) {
      assertThat(answer(question)).as(question).contains("每周三", "该文件已由《图书角管理办法》代替。");
    }
  }

  @Test
  void saysThatADocumentWithoutSuccessorIsRepealed() {
    assertThat(answer("志愿服务每小时积几分")).contains("每小时积两分", "该文件已于2025年1月1日停止执行。");
  }

  @Test
  void saysFromWhenADocumentWillHold() {
    assertThat(answer("读书会多久举办一次")).contains("每月举办一次", "该文件自2025年9月1日起施行，目前尚未生效。");
    branch.says("张三", "这个还有效不").botSays("《读书会工作细则》自2025年9月1日起执行,现在还没有生效。");
  }
}
