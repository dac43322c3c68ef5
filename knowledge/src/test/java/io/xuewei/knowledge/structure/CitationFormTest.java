package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.RandomText;
import io.xuewei.knowledge.folder.Texts;
import org.junit.jupiter.api.Test;

final class CitationFormTest {

  private static String place(String body, String words) {
    Document document = Texts.document("云溪区学习办法\n" + body);
    return CitationForm.place(document, document.text().indexOf(words));
  }

  @Test
  void aTitleAndASignatureAreTheDocument() {
    Document document = Texts.document("云组发〔2024〕6号\n关于贯彻《学习条例》的通知\n每月学习。");
    assertThat(CitationForm.of(document, 12)).isEqualTo("《关于贯彻〈学习条例〉的通知》（云组发〔2024〕6号）");
  }

  @Test
  void anArticleOfOneParagraphHasNoParagraphNumber() {
    assertThat(place("第一条 学习。\n第二条 讨论。", "讨论")).isEqualTo("第二条");
  }

  @Test
  void itemsBelongToTheParagraphThatIntroducesThem() {
    String body = "第一条 学习。\n带齐下列材料：\n（一）笔；\n（二）本子。\n缺的补齐。\n第二条 讨论。";
    assertThat(place(body, "带齐")).isEqualTo("第一条第二款");
    assertThat(place(body, "本子")).isEqualTo("第一条第二款第（二）项");
    assertThat(place(body, "缺的")).isEqualTo("第一条第三款");
  }

  @Test
  void aListWithoutNumbersBelongsToItsParagraphToo() {
    String body = "第一条 带齐下列材料：\n身份证；\n介绍信。\n缺的补齐。";
    assertThat(place(body, "介绍信")).isEqualTo("第一条第一款");
    assertThat(place(body, "缺的")).isEqualTo("第一条第二款");
  }

  private static String place(String body, String first, String last) {
    Document document = Texts.document("云溪区学习办法\n" + body);
    int start = document.text().indexOf(first);
    return CitationForm.place(document, start, document.text().indexOf(last) + last.length());
  }

  @Test
  void aStretchIsNamedByWhatHoldsAllOfIt() {
    String body = "第一条 朗读。\n带齐下列材料：\n（一）笔；\n（二）本子。\n缺的补齐。\n第二条 讨论。";
    assertThat(place(body, "朗读", "朗读")).isEqualTo("第一条第一款");
    assertThat(place(body, "朗读", "本子")).isEqualTo("第一条");
    assertThat(place(body, "带齐", "本子")).isEqualTo("第一条第二款");
    assertThat(place(body, "笔", "本子")).isEqualTo("第一条第二款");
    assertThat(place(body, "本子", "本子")).isEqualTo("第一条第二款第（二）项");
    String speech = "二、任务\n（一）抓学习。每月一次。\n（二）抓考勤。每次都签。";
    assertThat(place(speech, "每月", "一次")).isEqualTo("二、（一）");
  }

  @Test
  void aCaptionIsNoParagraph() {
    assertThat(place("第一条 适用范围\n全体党员适用。\n干部从严。\n第二条 讨论。", "干部")).isEqualTo("第一条第二款");
    assertThat(place("第一条 【范围】\n全体党员适用。\n第二条 讨论。", "全体")).isEqualTo("第一条");
  }

  @Test
  void theTenthAndTheTwentyFirstParagraphAreCounted() {
    String body = "第一条 甲。" + "\n乙。".repeat(8) + "\n丙。" + "\n丁。".repeat(10) + "\n戊。";
    assertThat(place(body, "丙")).isEqualTo("第一条第十款");
    assertThat(place(body, "戊")).isEqualTo("第一条第二十一款");
  }

  @Test
  void everyPlaceOfAnyTextHasACitation() {
    for (long seed = 0; seed < 100; seed++) {
      Document document = Texts.document(RandomText.lines(seed, 30));
      for (int at = 0; at < document.text().length(); at += 7) {
        assertThat(CitationForm.of(document, at)).startsWith("《").doesNotContain("\n");
      }
    }
  }
}
