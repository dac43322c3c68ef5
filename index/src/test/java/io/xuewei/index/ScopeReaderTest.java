package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `old` and `new` are two versions of the same rules; `old` is replaced.
class ScopeReaderTest {

  private static PassageIndex index;
  private static ScopeReader reader;

  @BeforeAll
  static void publish() throws IOException {
    var dictionary = new Dictionary(Map.of(), Map.of("活动章程", List.of("青禾读书社章程")), List.of());
    index = PassageIndex.inMemory(dictionary);
    index.publish(
        List.of(
            document("old", "青禾区图书借阅管理办法", 2019, 12),
            document("new", "青禾区图书借阅管理办法（试行）", 2023, 22),
            document("speech", "在全区阅读工作会议上的讲话", 2024, 0),
            document("notice", "关于做好2024年读书月工作的通知", 2024, 0),
            document("club", "青禾读书社章程", null, 3)),
        "x");
    reader = new ScopeReader(index, dictionary, () -> id -> id.equals("old"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Document document(String id, String title, @Nullable Integer year, int articles) {
    LocalDate date = year == null ? null : LocalDate.of(year, 3, 1);
    var info =
        new DocumentInfo(
            title, null, null, date, null, null, List.of(), null, null, null, false, false, false);
    var passages = new ArrayList<Passage>();
    int start = 0;
    for (int i = 1; i <= Math.max(1, articles); i++) {
      String label = articles == 0 ? "一、开头" : "第" + chinese(i) + "条";
      String text = label + " 正文。\n另一款。";
      passages.add(new Passage(id + "#" + i, id, List.of(label), text, start));
      start += text.length() + 1;
    }
    String text = String.join("\n", passages.stream().map(Passage::text).toList());
    return new Document(id, info, text, passages, List.of());
  }

  private static String chinese(int number) {
    String digits = " 一二三四五六七八九";
    String tens = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
    return (tens + digits.charAt(number % 10)).strip();
  }

  private static String scope(String text) {
    return switch (reader.read(text).scope()) {
      case Scope.Everything _ -> "everything";
      case Scope.Documents(Set<String> ids) -> String.join(" ", ids.stream().sorted().toList());
      case Scope.Articles(List<Passage> passages) ->
          String.join(" ", passages.stream().map(Passage::id).toList());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "图书借阅管理办法里怎么续借, new, 怎么续借",
    "借阅办法中怎么续借, new, 怎么续借",
    "《图书借阅管理办法》里怎么续借, new, 怎么续借",
    "旧的借阅办法里怎么续借, old, 旧的怎么续借",
    "2019年的借阅办法里怎么续借, old, 怎么续借",
    "2019年那版借阅办法里怎么续借, old, 怎么续借",
    "19年的办法里怎么续借, old, 怎么续借",
    "阅读工作会议讲话里怎么说, speech, 怎么说",
    "讲话里怎么说, speech, 怎么说",
    "读书月通知里时间是哪天, notice, 时间是哪天",
    "活动章程里谁是会长, club, 谁是会长"
  })
  void aDocumentIsMeantByItsNames(String text, String documents, String rest) {
    assertThat(scope(text)).isEqualTo(documents);
    assertThat(reader.read(text).text()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({"《图书借阅管理办法》文号多少, new", "2019年的借阅办法文号多少, old", "2024年的文件有哪些要求, notice speech"})
  void aNameThatMayBeAskedAboutStaysInTheQuestion(String text, String documents) {
    assertThat(scope(text)).isEqualTo(documents);
    assertThat(reader.read(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "《图书借阅管理办法》第十二条, new#12",
    "借阅办法第12条, new#12",
    "借阅办法的第二条说的是什么, new#2",
    "2019年的借阅办法第二条, old#2",
    "第二十二条说的是什么, new#22",
    "讲话第一部分, speech#1"
  })
  void anArticleIsMeantByItsWholeNumber(String text, String passages) {
    assertThat(scope(text)).isEqualTo(passages);
  }

  @Test
  void aParagraphOfAnArticle() {
    assertThat(reader.read("借阅办法第十二条第二款").scope())
        .isInstanceOfSatisfying(
            Scope.Articles.class,
            articles ->
                assertThat(articles.passages()).extracting(Passage::text).containsExactly("另一款。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"借阅办法第九十九条", "第九十九条说的是什么", "2021年的借阅办法里怎么续借", "2021年的文件里怎么说", "《没有的规定》第二条"})
  void whatDoesNotExistLeavesNothing(String text) {
    assertThat(scope(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《没有的办法》里怎么续借",
        "老党员借阅办法里怎么续借",
        "开会通知里写什么",
        "思想报告里写什么",
        "2023年那份怎么续借",
        "香港的第一条铁路是哪条",
        "按照第二条规定的比例交",
        "根据《图书借阅管理办法》,能续借吗",
        "2019年的借阅办法现在还有效吗",
        "图书怎么续借"
      })
  void whatNamesNoPartAsksTheWholeLibrary(String text) {
    assertThat(scope(text)).isEqualTo("everything");
    assertThat(reader.read(text).text()).isEqualTo(text);
  }
}
