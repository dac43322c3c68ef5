package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.RandomText;
import io.xuewei.knowledge.folder.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassagesTest {

  private static final String TITLE = "云溪区学习办法\n";

  private static List<String> path(String text, String words) {
    return Texts.passage(Texts.document(TITLE + text), words).path();
  }

  private static List<String> texts(String text) {
    return Texts.document(TITLE + text).passages().stream().map(Passage::text).toList();
  }

  @Test
  void headingsFormATreeAndNumberingStartsAnewUnderEachParent() {
    String text =
        """
        一、总体要求
        （一）提高认识
        1.学习文件
        每周读一篇文件，写下体会。
        二、工作安排
        (一)分工
        由组织委员负责分工安排。
        1．报名
        在群里报名，写明姓名。
        ① 线上
        线上报名当天有效，次日作废。
        """;
    assertThat(path(text, "每周读")).containsExactly("一、总体要求", "（一）提高认识", "1.学习文件");
    assertThat(path(text, "由组织委员")).containsExactly("二、工作安排", "(一)分工");
    assertThat(path(text, "在群里")).containsExactly("二、工作安排", "(一)分工", "1．报名");
    assertThat(path(text, "线上报名")).containsExactly("二、工作安排", "(一)分工", "1．报名", "① 线上");
  }

  @Test
  void aRunInHeadingIsPathAndText() {
    String text = "二、签到\n（一）迟到。学习开始后到场的，记为迟到。\n（二）补签。会后两小时内补签。";
    assertThat(path(text, "记为迟到")).containsExactly("二、签到", "（一）迟到");
    assertThat(texts(text)).contains("（一）迟到。学习开始后到场的，记为迟到。");
  }

  @Test
  void ofAnArticleThePathHoldsOnlyTheNumber() {
    String text = "第一章 总则\n第一条 为规范学习，制定本办法。\n第二章 学习\n第二条 每月学习一次。\n缺席的应当补学。";
    assertThat(path(text, "为规范")).containsExactly("第一章 总则", "第一条");
    assertThat(Texts.passage(Texts.document(TITLE + text), "补学"))
        .satisfies(p -> assertThat(p.path()).containsExactly("第二章 学习", "第二条"))
        .satisfies(p -> assertThat(p.text()).isEqualTo("第二条 每月学习一次。\n缺席的应当补学。"));
  }

  @Test
  void anArticleStaysWholeWithItsShortItems() {
    String text = "第三条 报名应当带齐下列材料：\n（一）身份证；\n（二）介绍信。\n第四条 当场办结。";
    assertThat(texts(text)).containsExactly("第三条 报名应当带齐下列材料：\n（一）身份证；\n（二）介绍信。", "第四条 当场办结。");
  }

  @Test
  void aListQuotedWholeKnowsThePathOfEachItem() {
    Document document = Texts.document(TITLE + "第三条 带齐下列材料：\n（一）身份证，原件；\n（二）介绍信。\n缺的补交。");
    Passage passage = Texts.passage(document, "介绍信");
    assertThat(ItemPath.at(passage, 0)).containsExactly("第三条");
    assertThat(ItemPath.at(passage, passage.text().indexOf("原件"))).containsExactly("第三条", "（一）身份证");
    assertThat(ItemPath.at(passage, passage.text().indexOf("介绍"))).containsExactly("第三条", "（二）介绍信");
    assertThat(ItemPath.at(passage, passage.text().indexOf("缺的"))).containsExactly("第三条");
  }

  @Test
  void anArticleWithLongItemsIsCutAtThem() {
    String item = "按照规定的程序逐级审核，审核意见当场告知本人并记录在案，".repeat(7) + "归档。";
    String text = "第三条 下列事项：\n（一）甲类，" + item + "\n（二）乙类，" + item;
    assertThat(path(text, "乙类")).containsExactly("第三条", "（二）乙类");
    assertThat(texts(text)).hasSize(3);
  }

  @Test
  void aParagraphWithAColonKeepsItsList() {
    String text = "一、材料\n（一）转入。转入时核对下列材料：\n1.身份证；\n2.介绍信。\n" + "缺的三日内补交，".repeat(11) + "逾期退回。";
    assertThat(texts(text)).contains("（一）转入。转入时核对下列材料：\n1.身份证；\n2.介绍信。");
    assertThat(path(text, "逾期退回")).containsExactly("一、材料", "（一）转入");
  }

  @Test
  void aListDirectlyUnderAHeadingStaysWhole() {
    assertThat(texts("一、材料\n1.身份证；\n2.介绍信。\n二、期限\n十日内办结。"))
        .containsExactly("1.身份证；\n2.介绍信。", "十日内办结。");
  }

  @Test
  void articlesUnderAChapterAreNoList() {
    assertThat(texts("第一章 总则\n第一条 学习。\n第二条 讨论。")).containsExactly("第一条 学习。", "第二条 讨论。");
  }

  @Test
  void longItemsOfAnEnumerationArePassagesOfTheirOwn() {
    String more = "各支部要结合实际抓好落实，定期检查，及时通报情况，确保取得实效。".repeat(5);
    String text = "(一)强化学习。学习十分重要。一是扩大覆盖面。" + more + "二是创新方式,形式多样。" + more + "\n(二)加强保障。经费列入预算。";
    assertThat(path(text, "二是创新")).containsExactly("(一)强化学习", "二是创新方式");
    assertThat(path(text, "一是扩大")).containsExactly("(一)强化学习", "一是扩大覆盖面");
    assertThat(path(text, "学习十分")).containsExactly("(一)强化学习");
    assertThat(path(text, "经费")).containsExactly("(二)加强保障");
  }

  @Test
  void aShortEnumerationStaysWhole() {
    String text = "抓好三件事：一是学习；二是讨论；三是落实。";
    assertThat(texts(text)).containsExactly(text);
    Passage passage = Texts.document(TITLE + text).passages().getFirst();
    assertThat(ItemPath.at(passage, text.indexOf("讨论"))).containsExactly("二是讨论");
  }

  @Test
  void enumerationItemsOnLinesOfTheirOwnNest() {
    String text = "二、任务\n一是摸清底数，逐户登记。\n二是定期走访，每月一次。\n三、保障\n列入预算，专款专用。";
    Document document = Texts.document(TITLE + text);
    Passage passage = Texts.passage(document, "定期走访");
    assertThat(ItemPath.at(passage, passage.text().indexOf("每月一次")))
        .containsExactly("二、任务", "二是定期走访");
    assertThat(path(text, "专款")).containsExactly("三、保障");
  }

  @Test
  void aQuestionKeepsItsAnswer() {
    String text = "一、组织生活\n问:要带什么?\n答:要带三样：\n1.笔；\n2.本子。\n问：多久一次？\n答：每月一次。\n二、其他\n问:完了?\n答:完了。";
    Document document = Texts.document(TITLE + text);
    assertThat(Texts.passage(document, "本子"))
        .satisfies(p -> assertThat(p.path()).containsExactly("一、组织生活", "问:要带什么?"))
        .satisfies(p -> assertThat(p.text()).isEqualTo("问:要带什么?\n答:要带三样：\n1.笔；\n2.本子。"));
    assertThat(Texts.passage(document, "每月一次").path()).containsExactly("一、组织生活", "问：多久一次？");
    assertThat(Texts.passage(document, "完了。").path()).containsExactly("二、其他", "问:完了?");
  }

  @Test
  void anAnnexHasNumberingOfItsOwn() {
    String text =
        "一、要求\n认真填写登记表，不得遗漏。\n云溪区委党校\n2024年1月2日\n附件1\n登记表\n一、说明\n本表一式两份，双面打印。\n附件2\n流程图\n先报名，后签到。";
    assertThat(path(text, "一式两份")).containsExactly("附件1", "登记表", "一、说明");
    assertThat(path(text, "后签到")).containsExactly("附件2", "流程图");
  }

  @Test
  void aLongParagraphIsCutAtTheEndsOfSentences() {
    String sentence = "各支部要把学习任务分解到人，按月检查进度，及时补上短板。";
    List<String> texts = texts("一、要求\n" + sentence.repeat(40));
    assertThat(texts)
        .allSatisfy(t -> assertThat(t.length()).isBetween(150, 350))
        .allSatisfy(t -> assertThat(t).startsWith("各支部").endsWith("短板。"));
    assertThat(String.join("", texts)).isEqualTo(sentence.repeat(40));
  }

  @Test
  void aSentenceWithoutEndIsCutAtCommas() {
    assertThat(texts("一段话开头，" + "没有句号的长句子，".repeat(100) + "结束。"))
        .allSatisfy(t -> assertThat(t.length()).isLessThanOrEqualTo(350))
        .hasSizeGreaterThan(2);
  }

  @Test
  void shortNeighboursUnderOneHeadingAreOne() {
    assertThat(texts("一、课程\n三月：党章。\n四月：党史。")).containsExactly("三月：党章。\n四月：党史。");
    assertThat(texts("一、课程\n三月：党章。\n二、其他\n四月：党史。")).hasSize(2);
  }

  @Test
  void aHeadingWithNothingUnderItIsAPassage() {
    Passage passage = Texts.passage(Texts.document(TITLE + "一、按时到会\n二、要求\n认真。"), "按时");
    assertThat(passage.text()).isEqualTo("一、按时到会");
    assertThat(passage.path()).isEmpty();
  }

  @Test
  void markdownHeadingsFormTheTree() {
    Document document =
        Texts.markdown(
            "# 云溪区学习指引\n\n## 一、范围\n\n**全体**党员参加学习。\n\n### 单独学\n\n- 自己读；\n- 自己写。\n\n## 二、*市\n\n`完`。");
    assertThat(document.info().title()).isEqualTo("云溪区学习指引");
    assertThat(Texts.passage(document, "全体党员").path()).containsExactly("一、范围");
    assertThat(Texts.passage(document, "自己读；\n自己写。").path()).containsExactly("一、范围", "单独学");
    assertThat(Texts.passage(document, "完。").path()).containsExactly("二、*市");
  }

  @Test
  void idsCountFromZero() {
    assertThat(Texts.document(TITLE + "第一条 学习。\n第二条 讨论。").passages())
        .extracting(Passage::id)
        .containsExactly("d#0", "d#1");
  }

  @Test
  void everyPassageOfAnyTextIsVerbatimInOrderAndWithoutOverlap() {
    for (long seed = 0; seed < 400; seed++) {
      Document document = Texts.document(RandomText.lines(seed, 30));
      int end = 0;
      for (Passage passage : document.passages()) {
        assertThat(passage.start()).as("seed " + seed).isGreaterThanOrEqualTo(end);
        assertThat(document.text().substring(passage.start(), passage.end()))
            .isEqualTo(passage.text());
        assertThat(passage.text()).isEqualTo(passage.text().strip()).isNotEmpty();
        assertThat(passage.text().length()).as("seed " + seed).isLessThanOrEqualTo(500);
        String oneLine = document.text().replace("\n", "");
        assertThat(passage.path()).allSatisfy(e -> assertThat(oneLine).contains(e));
        end = passage.end();
      }
    }
  }

  @Test
  void noWordOfTheBodyIsLost() {
    for (long seed = 0; seed < 400; seed++) {
      Document document = Texts.document(TITLE + RandomText.lines(seed, 25));
      for (String line : document.text().split("\n")) {
        if (line.endsWith("。")) {
          assertThat(document.passages())
              .as("seed " + seed + ": " + line)
              .anySatisfy(p -> assertThat(p.text()).contains(line.substring(line.length() - 5)));
        }
      }
    }
  }
}
