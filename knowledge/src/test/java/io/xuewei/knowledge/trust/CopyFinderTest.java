package io.xuewei.knowledge.trust;

import static io.xuewei.knowledge.trust.InventedTexts.document;
import static io.xuewei.knowledge.trust.InventedTexts.misread;
import static io.xuewei.knowledge.trust.InventedTexts.replacing;
import static io.xuewei.knowledge.trust.InventedTexts.rules;
import static io.xuewei.knowledge.trust.InventedTexts.widths;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Copies;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Masks.Mask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopyFinderTest {

  private static final Masks MASKS =
      new Masks(List.of(new Mask("X员", "党员"), new Mask("X支部", "党支部"), new Mask("X费", "党费")));
  private static final String TEXT = rules(1, 30);
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  private static Map<String, String> copies(Document... documents) {
    return CopyFinder.find(List.of(documents), MASKS).copyOf();
  }

  @Test
  void differentTextsAnswerThemselves() {
    assertThat(copies(document("甲", TEXT), document("乙", rules(2, 30)))).isEmpty();
  }

  @Test
  void aMaskedCopyGivesWayToTheUnmasked() {
    String masked = TEXT.replace("党员", "X员").replace("党支部", "X支部").replace("党费", "X费");
    assertThat(copies(document("a", masked), document("b", TEXT))).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void aCopyInOtherWidthsIsACopy() {
    assertThat(copies(document("a", TEXT), document("b", widths(TEXT)))).hasSize(1);
  }

  @Test
  void aCopyWithMisreadCharactersGivesWay() {
    String bad = misread(TEXT, 60).replaceFirst("[^。]。", "己经。");
    assertThat(copies(document("a", bad), document("b", TEXT))).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void aCopyWithAWebPageAroundItIsACopy() {
    String page = "云溪先锋 首页 要闻 党建\n" + TEXT + "\n云溪先锋融媒体中心 版权所有 未经许可不得转载";
    assertThat(copies(document("a", page), document("b", TEXT))).hasSize(1);
  }

  @Test
  void theCopyThatKnowsMoreAnswers() {
    Document bare = document("a", TEXT);
    Document known = document("b", TEXT, "办法", "云组发〔2024〕6号", DAY);
    assertThat(copies(bare, known)).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void ofEqualCopiesTheFirstIdAnswers() {
    assertThat(copies(document("b", TEXT), document("a", TEXT))).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void anExtractIsALesserCopyWhateverItsQuality() {
    String full = TEXT + "\n己经完成。己经上报。己经归档。";
    Document extract = document("a", rules(1, 12), "办法", null, null);
    assertThat(copies(extract, document("b", full))).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void anExtractWithANumberOfItsOwnIsADocument() {
    Document own = document("a", rules(1, 12), "办法", "云组发〔2024〕6号", null);
    assertThat(copies(own, document("b", TEXT))).isEmpty();
  }

  @Test
  void anExtractFollowsTheCopyThatAnswers() {
    Document extract = document("c", rules(1, 12));
    Document masked = document("a", TEXT.replace("党员", "X员"));
    assertThat(copies(extract, masked, document("b", TEXT))).isEqualTo(Map.of("a", "b", "c", "b"));
  }

  @Test
  void documentsThatShareAnAnnexAreNoCopies() {
    String annex = "\n附件1\n" + TEXT;
    assertThat(copies(document("a", rules(5, 4) + annex), document("b", rules(6, 4) + annex)))
        .isEmpty();
  }

  @Test
  void documentsThatShareHalfAreNoCopies() {
    assertThat(
            copies(
                document("a", TEXT + "\n" + rules(5, 30)),
                document("b", TEXT + "\n" + rules(6, 30))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"云组发〔2018〕6号, 云组发〔2024〕6号", "云组发〔2024〕6号, 云组发〔2024〕7号", "云组发〔2024〕6号, 溪组发〔2024〕6号"})
  void versionsWithOtherNumbersAreNoCopies(String one, String two) {
    assertThat(copies(document("a", TEXT, "办法", one, null), document("b", TEXT, "办法", two, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"云组发〔2024〕6号, 云组发[2024] 6号", "云组发〔2024〕6号, ×组发〔2024〕6号", "云组发〔2024〕6号, 云组发（2024）06号"})
  void oneNumberWrittenInTwoWaysIsOneNumber(String one, String two) {
    assertThat(copies(document("a", TEXT, "办法", one, DAY), document("b", TEXT, "办法", two, null)))
        .isEqualTo(Map.of("b", "a"));
  }

  @ParameterizedTest
  @CsvSource({"2018年学习办法, 2024年学习办法", "学习办法（试行）, 学习办法", "学习办法（2019修订）, 学习办法（2023修订）"})
  void versionsWithOtherTitlesAreNoCopies(String one, String two) {
    assertThat(copies(document("a", TEXT, one, null, null), document("b", TEXT, two, null, null)))
        .isEmpty();
  }

  @Test
  void versionsOfOtherDaysAreNoCopies() {
    Document old = document("a", TEXT, "办法", null, LocalDate.of(2018, 3, 1));
    assertThat(copies(old, document("b", TEXT, "办法", null, DAY))).isEmpty();
  }

  @Test
  void versionsInForceFromOtherYearsAreNoCopies() {
    String old = TEXT + "\n本办法自2018年3月1日起施行。";
    String now = TEXT + "\n本办法自2024年3月1日起施行。";
    assertThat(copies(document("a", old), document("b", now))).isEmpty();
    assertThat(copies(document("a", now), document("b", now))).hasSize(1);
  }

  @Test
  void whatReplacesAnotherIsNoCopyOfIt() {
    assertThat(copies(document("a", TEXT), replacing("b", TEXT, "a"))).isEmpty();
  }

  @Test
  void aCopyWithoutADayDoesNotTieTwoVersions() {
    Document old = document("a", TEXT, "办法", null, LocalDate.of(2018, 3, 1));
    Document now = document("b", TEXT, "办法", null, DAY);
    Map<String, String> copyOf = copies(document("c", TEXT, "办法", null, null), old, now);
    assertThat(copyOf).containsOnlyKeys("c");
  }

  @Test
  void shortTextsMustBeTheSame() {
    assertThat(copies(document("a", "每月学习一次，由组织委员登记。"), document("b", "每月学习两次，由组织委员登记。")))
        .isEmpty();
    assertThat(copies(document("a", "每月学习一次，由组织委员登记。"), document("b", "每月学习一次,由组织委员登记")))
        .hasSize(1);
    assertThat(copies(document("a", ""), document("b", ""))).isEmpty();
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      documents.add(document("d" + i, misread(rules(i % 30, 20), 70 + i)));
    }
    Copies copies = CopyFinder.find(documents, MASKS);
    assertThat(copies.groups())
        .hasSize(30)
        .allSatisfy((id, lesser) -> assertThat(lesser).hasSize(2));
    Collections.shuffle(documents, new Random(7));
    assertThat(CopyFinder.find(documents, MASKS)).isEqualTo(copies);
  }

  @Test
  void oneTextThreeHundredTimesHasOneThatAnswers() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 299; i++) {
      documents.add(document("d" + i, misread(TEXT, 150 + i) + "己经。"));
    }
    documents.add(document("z", TEXT));
    Copies copies = CopyFinder.find(documents, MASKS);
    assertThat(copies.groups()).hasSize(1).containsKey("z");
    assertThat(copies.copyOf()).hasSize(299);
  }

  @Test
  void aLargeLibraryWithASharedParagraphTakesFewComparisons() {
    List<Document> documents = new ArrayList<>();
    String shared = rules(999_999, 5);
    for (int i = 0; i < 2_000; i++) {
      documents.add(document("d" + i, rules(i, 25) + "\n" + shared));
    }
    documents.add(document("copy", rules(5, 25) + "\n" + shared + "\n完。"));
    assertThat(CopyFinder.comparisons(documents, MASKS)).isBetween(1, 4_000);
    assertThat(CopyFinder.find(documents, MASKS).groups()).hasSize(1);
  }

  @Test
  void whoIsNotNamedAnswersItself() {
    var copies = new Copies(Map.of("a", "b"));
    assertThat(copies.answering("a")).isEqualTo("b");
    assertThat(copies.answering("b")).isEqualTo("b");
    assertThat(copies.isCopy("a")).isTrue();
    assertThat(copies.isCopy("b")).isFalse();
    assertThat(Copies.none().groups()).isEmpty();
  }
}
