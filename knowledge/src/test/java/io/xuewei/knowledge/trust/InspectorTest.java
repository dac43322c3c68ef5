package io.xuewei.knowledge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Masks.Mask;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.Report;
import io.xuewei.knowledge.Report.Finding;
import io.xuewei.knowledge.Report.Kind;
import io.xuewei.knowledge.folder.Texts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InspectorTest {

  private static final Masks MASKS = new Masks(List.of(new Mask("X建", "党建")));

  private static final String CLEAN =
      """
      中共云溪区委组织部
      关于开展学习的通知
      云组发〔2024〕6号
      各党支部：
      一、总体要求
      每月学习一次。
      二、工作安排
      1.报名。
      2.签到。
      中共云溪区委组织部
      2024年3月15日\
      """;

  private static Report report(String text) {
    return Inspector.report(Texts.document(text), MASKS);
  }

  private static List<String> texts(String text, Kind kind) {
    return report(text).findings().stream()
        .filter(f -> f.kind() == kind)
        .map(Finding::text)
        .toList();
  }

  @Test
  void aCleanDocumentHasNothingFoundAndFullQuality() {
    Report report = report(CLEAN);
    assertThat(report.findings()).isEmpty();
    assertThat(report.quality()).isEqualTo(1);
    assertThat(report.documentId()).isEqualTo("d");
  }

  @Test
  void everyFindingInTheTextStandsAtItsOffsetAndLine() {
    String text = "学习办法\n一、目标\n己经完成X建工作，*市领先。\n三、结果\n锟斤拷";
    Document document = Texts.document(text);
    List<Finding> inText =
        Inspector.report(document, MASKS).findings().stream().filter(f -> f.offset() >= 0).toList();
    assertThat(inText)
        .extracting(Finding::kind)
        .containsExactly(
            Kind.MOJIBAKE, Kind.OCR, Kind.NUMBER_GAP, Kind.MASK_LEFT, Kind.MASK_RESTORED);
    String[] lines = document.text().split("\n");
    for (Finding finding : inText) {
      assertThat(document.text().startsWith(finding.text(), finding.offset())).isTrue();
      assertThat(lines[finding.line() - 1]).contains(finding.text());
    }
  }

  @Test
  void findingsReadAsOneLine() {
    assertThat(report("学习办法\n我们己经完成。").findings().getLast()).hasToString("ocr, line 2: 己经 (已经)");
    assertThat(Finding.whole(Kind.NO_DATE, "")).hasToString("no-date");
  }

  @Test
  void masksAreCountedRestoredAndNot() {
    Report report = report("学习办法\n抓X建。" + "抓X建。".repeat(29) + "*市、××同志。");
    assertThat(report.count(Kind.MASK_RESTORED)).isEqualTo(30);
    assertThat(report.count(Kind.MASK_LEFT)).isEqualTo(2);
    assertThat(report.findings())
        .filteredOn(f -> f.kind() == Kind.MASK_RESTORED)
        .hasSize(20)
        .first()
        .isEqualTo(new Finding(Kind.MASK_RESTORED, 2, 6, "X建", "党建"));
  }

  @Test
  void whatCleaningTookOutIsTold() {
    Report report = report("打印本页\n学习办法\n党\u200B员学\uFFFD习。\n百家乐 真人荷官 老虎机 六合彩 时时彩\n共２次。");
    assertThat(report.count(Kind.LINE_REMOVED)).isEqualTo(1);
    assertThat(report.count(Kind.SPAM_REMOVED)).isEqualTo(1);
    assertThat(report.count(Kind.WIDTH_CHANGED)).isEqualTo(1);
    assertThat(report.count(Kind.MOJIBAKE)).isEqualTo(1);
    assertThat(report.findings())
        .contains(new Finding(Kind.LINE_REMOVED, 1, -1, "打印本页", RemovedLine.BOILERPLATE));
  }

  @Test
  void hiddenTextThatAReaderToldOfIsHiddenText() {
    var hidden = new RemovedLine(3, "看不见的话", RemovedLine.HIDDEN);
    var document = new Document("d", DocumentInfo.titled("办法"), "办法", List.of(), List.of(hidden));
    assertThat(Inspector.report(document, MASKS).count(Kind.HIDDEN_REMOVED)).isEqualTo(1);
  }

  @Test
  void missingFactsAreTold() {
    assertThat(report("每月学习一次。").counts())
        .containsOnlyKeys(Kind.NO_TITLE, Kind.NO_DATE, Kind.NO_ISSUER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20XX年", "20××年", "20**年", "X年X月X日"})
  void placesToFillInMakeATemplate(String place) {
    assertThat(report("学习计划\n" + place + "组织学习。").count(Kind.TEMPLATE)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX市", "××同志", "某某同志", "*市", "X建"})
  void masksAndSomebodyMakeNoTemplate(String mask) {
    assertThat(report("学习计划\n" + mask + "组织学习。").count(Kind.TEMPLATE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "一、甲|三、乙, 三、",
    "（一）甲|（三）乙, （三）",
    "第三条 甲。|第五条 乙。, 第五条",
    "第一章 总则|第三章 附则, 第三章",
    "一、甲|（二）乙, （二）",
    "1.甲|2.乙|4.丙, 4.",
    "（1）甲|（3）乙, （3）",
    "①甲|③乙, ③",
    "一、甲|1.乙|2.丙|三、丁, 三、"
  })
  void aMissingNumberIsAGap(String lines, String mark) {
    String text = "学习办法\n第一条 总则。\n第二条 目的。\n" + lines.replace('|', '\n');
    assertThat(texts(text, Kind.NUMBER_GAP)).containsExactly(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、甲|（一）乙|（二）丙|二、丁|（一）戊",
        "一、甲|1.乙|2.丙|二、丁|1.戊",
        "第一章 总则|第一条 甲。|第二章 分则|第二条 乙。|第三条 丙。",
        "第一条 甲：|（一）乙；|（二）丙。|第二条 丁。|第二条之一 戊。|第三条 己。",
        "一、甲|附件：1.登记表|2.汇总表",
        "一、甲|附件1|登记表|一、乙|（一）丙",
        "一、甲|二、乙|三、丙|四、丁|五、戊|六、己|七、庚|八、辛|九、壬|十、癸|十一、子",
        "1.甲|2.乙|说明如下|1.丙|2.丁"
      })
  void numberingThatGoesOnIsNoFinding(String lines) {
    Report report = report("学习办法\n" + lines.replace('|', '\n'));
    assertThat(report.counts())
        .doesNotContainKeys(Kind.NUMBER_GAP, Kind.NUMBER_REPEATED, Kind.LEVEL_SKIPPED);
  }

  @ParameterizedTest
  @CsvSource({"一、甲|二、乙|二、丙, 二、", "第一条 甲。|第一条 乙。, 第一条", "（一）甲|（二）乙|（三）丙|（二）丁, （二）"})
  void aNumberThatComesTwiceIsTold(String lines, String mark) {
    assertThat(texts("学习办法\n" + lines.replace('|', '\n'), Kind.NUMBER_REPEATED))
        .containsExactly(mark);
  }

  @Test
  void leavingOutTwoLevelsIsTold() {
    assertThat(texts("学习办法\n一、甲\n（1）乙\n（2）丙", Kind.LEVEL_SKIPPED)).containsExactly("（1）");
    assertThat(texts("学习办法\n一、甲\n1.乙\n（1）丙", Kind.LEVEL_SKIPPED)).isEmpty();
  }

  @Test
  void anExtractMayBeginAnywhere() {
    assertThat(texts("大会上的讲话\n（节选）\n三、甲\n四、乙", Kind.NUMBER_GAP)).isEmpty();
    assertThat(texts("大会上的讲话\n（节选）\n三、甲\n五、乙", Kind.NUMBER_GAP)).containsExactly("五、");
  }

  @Test
  void eachFurtherFaultLowersQualityOrLeavesIt() {
    for (Kind kind : Kind.values()) {
      double last = 1;
      for (int n = 0; n < 60; n++) {
        var faults = Collections.nCopies(n, Finding.whole(kind, ""));
        double quality = Report.of("d", faults).quality();
        assertThat(quality).isBetween(0.0, last);
        last = quality;
      }
    }
  }

  @Test
  void qualityIsOneLessTheLosses() {
    Report report = report("大会上的讲话\n（节选）\n我们己经完成。");
    assertThat(report.losses())
        .containsEntry(Kind.EXCERPT, 0.15)
        .containsEntry(Kind.OCR, 0.02)
        .containsEntry(Kind.NO_DATE, 0.10);
    double lost = report.losses().values().stream().mapToDouble(d -> d).sum();
    assertThat(report.quality()).isEqualTo(1 - lost);
  }

  @Test
  void theWorstDocumentHasQualityZero() {
    var all =
        Arrays.stream(Kind.values())
            .flatMap(k -> Collections.nCopies(100, Finding.whole(k, "")).stream())
            .toList();
    assertThat(Report.of("d", all).quality()).isZero();
  }
}
