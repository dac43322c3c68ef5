package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.folder.DictionaryFiles;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks the seeds.
class LibraryTest {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static PassageIndex index;
  private static Library library;

  @BeforeAll
  static void publishSeeds() throws IOException {
    Dictionary dictionary = DictionaryFiles.read(SEEDS.resolve("dictionary")).dictionary();
    index = PassageIndex.inMemory(dictionary);
    index.publish(DocumentFolder.read(SEEDS.resolve("documents")).documents(), "seeds");
    library = new Library(index, dictionary, CLOCK);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<Citation> answers(String question) {
    Finding finding = library.ask(question);
    assertThat(finding).as(question).isInstanceOf(Finding.Answered.class);
    return ((Finding.Answered) finding).citations();
  }

  @ParameterizedTest
  @CsvSource({
    "支委会多久开一次, 支委会每月召开一次",
    "@学委 三会一课是哪三会哪一课, 是指党员大会",
    "三会一棵多久一次, 每季度",
    "預備黨員從啥時候開始交黨費, 预备党员从党员大会通过接收其为预备党员之日起交纳党费",
    "流动党员多久联系一次, 每月至少",
    "介绍信有效期多久, 三十天"
  })
  void membersOwnWordsFindTheSentence(String question, String words) {
    assertThat(answers(question)).extracting(Citation::quote).anyMatch(q -> q.contains(words));
  }

  @Test
  void aQuoteIsVerbatimAtItsPlace() {
    for (Citation citation : answers("流动党员由谁联系 多久一次")) {
      Document document = index.document(citation.documentId()).orElseThrow();
      assertThat(document.text().substring(citation.start(), citation.end()))
          .isEqualTo(citation.quote());
    }
  }

  @Test
  void theMaskedSpeechIsFoundByOrdinaryWordsAndQuotedMasked() {
    Citation first = answers("怎么加强新兴领域党组织的组织覆盖").getFirst();
    assertThat(first.documentId()).isEqualTo("全市社会工作会议讲话");
    assertThat(first.masked()).isTrue();
    assertThat(first.quote()).contains("X组织");
    assertThat(first.path()).anyMatch(heading -> heading.startsWith("(一)强化新兴领域X建工作"));
  }

  @Test
  void theNewestValidDocumentAnswers() {
    assertThat(answers("党小组会多久开一次"))
        .extracting(Citation::documentId)
        .doesNotContain("三会一课制度实施细则2019");
  }

  @Test
  void theOldDocumentAnswersWhenItsYearIsNamed() {
    assertThat(answers("2019年那会儿党课一年几次").getFirst().documentId()).isEqualTo("三会一课制度实施细则2019");
  }

  @ParameterizedTest
  @CsvSource({
    "三会一课没到会的党员几天内补学, 三会一课制度实施细则",
    "三会一课细则里没到会的几天内补学, 三会一课制度实施细则",
    "2019年的三会一课细则里没到会的几天内补学, 三会一课制度实施细则2019",
    "考勤办法里迟到怎么算, 集中学习考勤与请假办法",
    "2020年的考勤办法里迟到怎么算, 集中学习考勤暂行办法2020",
    "讲话里说两新组织的党组织可以用哪些方式组建, 全市社会工作会议讲话"
  })
  void theNewestValidDocumentAnswersUnlessAnotherIsNamed(String question, String document) {
    assertThat(answers(question)).first().extracting(Citation::documentId).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({
    "三会一课细则第十二条, 第十二条 患病长期卧床",
    "三会一课细则第十二条怎么说, 第十二条 患病长期卧床",
    "《三会一课制度实施细则》第22条说的是什么, 第二十二条 会议通知",
    "sanhuiyike xize第十二条, 第十二条 患病长期卧床",
    "《流动党员管理服务办法》, 为使流动党员离乡不离党"
  })
  void aQuestionThatOnlyNamesAPartIsAnsweredWithItsBeginning(String question, String beginning) {
    assertThat(answers(question))
        .singleElement()
        .extracting(Citation::quote)
        .asString()
        .startsWith(beginning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三会一课细则第九十九条", "《没有的办法》第十二条", "2011年的考勤办法里迟到怎么算", "三会一课细则第九十九条里迟到怎么算"})
  void aPartThatDoesNotExistIsRefused(String question) {
    assertThat(library.ask(question)).isInstanceOf(Finding.Refused.class);
  }

  @Test
  void anArticleOfSeveralDocumentsIsAskedBack() {
    assertThat(library.ask("第十二条说的是什么"))
        .isInstanceOfSatisfying(
            Finding.Clarify.class,
            finding ->
                assertThat(finding.candidates())
                    .hasSizeBetween(2, 4)
                    .allMatch(candidate -> candidate.quote().startsWith("第十二条")));
  }

  @ParameterizedTest
  @CsvSource({
    "sanhui yike duojiu yici, 每季度",
    "zhi wei hui duojiu kai yici, 支委会每月召开一次",
    "liudong dangyuan duojiu lianxi yici, 每月至少"
  })
  void pinyinIsAnswered(String question, String words) {
    assertThat(answers(question)).extracting(Citation::quote).anyMatch(q -> q.contains(words));
  }

  @Test
  void theNumberOfADocumentIsQuoted() {
    assertThat(answers("流动党员管理服务办法文号多少").getFirst().quote()).isEqualTo("云组发〔2024〕6号");
  }

  @Test
  void anEnumerationIsQuotedWhole() {
    assertThat(answers("党员大会讨论决定哪些事项"))
        .extracting(Citation::quote)
        .anyMatch(quote -> quote.contains("（一）") && quote.contains("（五）"));
  }

  @Test
  void aBareSubjectOfSeveralDocumentsIsAskedBack() {
    assertThat(library.ask("请假"))
        .isInstanceOfSatisfying(
            Finding.Clarify.class,
            finding ->
                assertThat(finding.candidates())
                    .extracting(Citation::documentId)
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(2, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"公积金怎么提取", "今天天气怎么样", "奥运会在哪办", "帮我写首诗", "？？？", "嗯", "", "   ", "the weather"})
  void whatTheDocumentsDoNotSayIsRefused(String question) {
    assertThat(library.ask(question)).isInstanceOf(Finding.Refused.class);
  }

  @Test
  void noInputBreaksIt() {
    assertThatCode(() -> library.ask("党费".repeat(1_000))).doesNotThrowAnyException();
    assertThatCode(() -> library.ask("\u0000\uD83D\uDC4D𠮷*(){}[]\"'\\/^~:!|&+-"))
        .doesNotThrowAnyException();
  }

  @Test
  void aReplacedDocumentNamesItsSuccessor() {
    assertThat(library.successorOf("三会一课制度实施细则2019")).map(Document::id).contains("三会一课制度实施细则");
    assertThat(library.successorOf("三会一课制度实施细则")).isEmpty();
  }

  @Test
  void aTemplateIsNeverQuoted() throws IOException {
    var info =
        new DocumentInfo(
            "会议通知范文", null, null, null, null, null, List.of(), null, "notice", null, true, false,
            true);
    String text = "定于20XX年X月X日下午召开春季植树动员会。";
    var passage = new Passage("t#0", "t", List.of(), text, 0);
    var template = new Document("t", info, text, List.of(passage), List.of());
    try (PassageIndex own = PassageIndex.inMemory(Dictionary.empty())) {
      own.publish(List.of(template), "x");
      var asked = new Library(own, Dictionary.empty(), CLOCK).ask("春季植树动员会定于哪天召开");
      assertThat(asked).isInstanceOf(Finding.Refused.class);
    }
  }
}
