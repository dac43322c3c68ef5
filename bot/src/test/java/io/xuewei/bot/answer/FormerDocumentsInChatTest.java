package io.xuewei.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.index.Library;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds is quoted before what held, and whoever asks for what held is told so; with a real
/// library, on 12 June 2025.
class FormerDocumentsInChatTest {

  private static final Dictionary DICTIONARY =
      new Dictionary(Map.of("图书角", "", "读书会", "meeting", "志愿服务", ""), Map.of(), List.of());

  @TempDir Path folder;
  private PassageIndex index;
  private Chat chat;
  private Chat.Room branch;

  @BeforeEach
  void open() throws IOException {
    index = PassageIndex.inMemory(DICTIONARY);
    index.publish(
        List.of(
            document("old", "图书角管理暂行办法", day(2018, 1, 1), null, "图书角每周三开放,由读书会轮流值班。"),
            replacing("new", "图书角管理办法", day(2024, 3, 1), "old", "图书角每个工作日开放,由社区值班。"),
            document("ended", "志愿服务积分办法", day(2020, 1, 1), day(2025, 1, 1), "志愿服务每小时积两分。"),
            document("coming", "读书会工作细则", day(2025, 9, 1), null, "读书会每月举办一次,每次一小时。")),
        "test");
    var library = new Library(index, DICTIONARY, new SettableClock("2025-06-12T19:00"));
    chat = new Chat(folder, Sources.of(library, index, DICTIONARY));
    branch = chat.in("一支部");
  }

  @AfterEach
  void close() throws IOException {
    chat.close();
    index.close();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static Document document(
      String id, String title, LocalDate date, @Nullable LocalDate repealed, String text) {
    return document(id, title, new Life(date, repealed, List.of()), text);
  }

  private static Document replacing(
      String id, String title, LocalDate date, String old, String text) {
    return document(id, title, new Life(date, null, List.of(old)), text);
  }

  private record Life(LocalDate date, @Nullable LocalDate repealed, List<String> replaces) {}

  private static Document document(String id, String title, Life life, String text) {
    var info =
        new DocumentInfo(
            title,
            null,
            null,
            life.date(),
            null,
            life.repealed(),
            life.replaces(),
            null,
            null,
            null,
            false,
            false,
            false);
    var passage = new Passage(id + "#0", id, List.of(), text, 0);
    return new Document(id, info, text, List.of(passage), List.of());
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
