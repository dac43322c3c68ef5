package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.folder.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LayoutTest {

  private static final String NOTICE =
      """
      中共云溪区委组织部文件
      云组发〔2024〕6号
      关于做好全区流动党员
      管理服务工作的通知
      各街道党工委，区直各党组织：
      现将有关事项通知如下：
      一、每季度更新台账。
      附件：1.登记表
      2.流程图
      中共云溪区委组织部
      2024年3月15日
      （此件公开发布）
      抄送：区委办公室。
      附件1
      登记表
      姓名、性别。
      """;

  @Test
  void readsHeadAndFootOfANotice() {
    DocumentInfo info = Texts.document(NOTICE).info();
    assertThat(info.title()).isEqualTo("关于做好全区流动党员管理服务工作的通知");
    assertThat(info.issuer()).isEqualTo("中共云溪区委组织部");
    assertThat(info.number()).isEqualTo("云组发〔2024〕6号");
    assertThat(info.audience()).isEqualTo("各街道党工委，区直各党组织");
    assertThat(info.date()).isEqualTo(LocalDate.of(2024, 3, 15));
  }

  @Test
  void headAndFootAreNoPassages() {
    assertThat(Texts.document(NOTICE).passages())
        .extracting(Passage::text)
        .containsExactly("现将有关事项通知如下：\n一、每季度更新台账。", "附件：1.登记表\n2.流程图", "姓名、性别。");
  }

  @Test
  void theTextKeepsHeadAndFoot() {
    assertThat(Texts.document(NOTICE).text()).isEqualTo(NOTICE.strip());
  }

  @Test
  void readsASpeech() {
    Document speech = Texts.document("在学习会上的讲话\n（2026年1月8日，节选）\n同志们:\n今天开会。");
    assertThat(speech.info().title()).isEqualTo("在学习会上的讲话");
    assertThat(speech.info().date()).isEqualTo(LocalDate.of(2026, 1, 8));
    assertThat(speech.info().excerpt()).isTrue();
    assertThat(speech.info().audience()).isNull();
    assertThat(speech.passages()).extracting(Passage::text).containsExactly("今天开会。");
  }

  @Test
  void anExtractSaysSoAtTheEndOfItsTitleOrBelowIt() {
    for (String head :
        new String[] {
          "学习办法（节选）", "学习办法（摘录）", "学习办法\n（节选）", "学习办法\n【摘编】", "学习办法\n节选", "附件：学习办法（节选）"
        }) {
      Document extract = Texts.document(head + "\n每月学习一次。");
      assertThat(extract.info().excerpt()).as(head).isTrue();
      assertThat(extract.passages()).extracting(Passage::text).containsExactly("每月学习一次。");
    }
    assertThat(Texts.document("学习办法\n摘要\n每月学习一次。").info().excerpt()).isFalse();
    assertThat(Texts.document("学习办法\n每月学习《党章》（节选）。").info().excerpt()).isFalse();
  }

  @Test
  void readsNumbersInEveryBracket() {
    for (String number : new String[] {"云组发[2024]6号", "云组发（2024）6号", "云组发【2024】第6号"}) {
      assertThat(Texts.document(number + "\n学习办法\n学习。").info().number()).isEqualTo(number);
    }
  }

  @Test
  void readsAChineseDateAndASignatureOnOneLine() {
    DocumentInfo info = Texts.document("学习办法\n每月学习。\n云溪区委党校 二〇二四年十一月二十日").info();
    assertThat(info.date()).isEqualTo(LocalDate.of(2024, 11, 20));
    assertThat(info.issuer()).isEqualTo("云溪区委党校");
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertThat(Texts.document("学习办法\n每月学习。\n云溪区委党校\n2024年2月31日").info().date()).isNull();
  }

  @Test
  void withoutATitleTheIdIsTheTitle() {
    assertThat(Texts.document("每月学习一次。\n每次一小时。").info().title()).isEqualTo("d");
  }

  @Test
  void aFirstParagraphEndingInAColonIsNoAddressee() {
    Document document = Texts.document("学习办法\n为规范学习，现规定如下：\n每月一次。");
    assertThat(document.info().audience()).isNull();
    assertThat(document.passages().getFirst().text()).startsWith("为规范学习");
  }

  @Test
  void aTextThatBreaksOffIsAnExcerpt() {
    String long40 = "我们要把学习和工作结合起来，做到两手抓、两促进，把学习成果转化为工作成效，推动各项任务落到实处，";
    assertThat(Texts.document("讲话\n" + long40 + "达到").info().excerpt()).isTrue();
    assertThat(Texts.document("讲话\n" + long40 + "达到目标。").info().excerpt()).isFalse();
  }

  @Test
  void placesToFillInMakeATemplate() {
    assertThat(Texts.document("学习计划\n20XX年学习计划如下。").info().template()).isTrue();
    assertThat(Texts.document("学习计划\n定于X年X月X日开会。").info().template()).isTrue();
    assertThat(Texts.document("讲话\n*市的X建工作。").info().template()).isFalse();
  }

  @Test
  void aFormInAnAnnexMakesNoTemplate() {
    String text = "学习办法\n每月学习。\n云溪区委党校\n2024年1月2日\n附件\n登记表\n20XX年X月X日";
    assertThat(Texts.document(text).info().template()).isFalse();
  }

  @Test
  void aDocumentPassedOnBehindTheSignatureIsADocument() {
    String text = "云组发〔2024〕6号\n关于印发学习办法的通知\n现印发给你们。\n云溪区委党校\n2024年1月2日\n云溪区学习办法\n一、每月学习一次。";
    List<Document> documents = Texts.documents(text);
    assertThat(documents).extracting(Document::id).containsExactly("d", "d·云溪区学习办法");
    Document inner = documents.getLast();
    assertThat(Texts.passage(inner, "每月学习一次").path()).containsExactly("一、每月学习一次");
    assertThat(inner.info().number()).isEqualTo("云组发〔2024〕6号");
    assertThat(inner.info().issuer()).isEqualTo("云溪区委党校");
    assertThat(inner.info().date()).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(inner.info().passedOnBy()).isEqualTo("d");
  }

  @Test
  void redHeadsMayBeSpacedAndNameASeries() {
    DocumentInfo info = Texts.document("临 澄 市 财 政 局\n临财﹝2025﹞4号\n关于报表的通知\n各科室 ：\n按月报送。").info();
    assertThat(info.issuer()).isEqualTo("临澄市财政局");
    assertThat(info.number()).isEqualTo("临财﹝2025﹞4号");
    assertThat(info.audience()).isEqualTo("各科室");
    assertThat(Texts.document("中共临澄市委通报\n临纪〔2025〕4号\n关于典型问题的通报\n各单位：\n通报如下。").info().title())
        .isEqualTo("关于典型问题的通报");
  }

  @Test
  void addresseesMayGoOnInASecondLine() {
    DocumentInfo info = Texts.document("关于报表的通知\n\n各县委组织部、财政局，高新区党群工作部、财政\n金融局：\n\n按月报送。").info();
    assertThat(info.audience()).isEqualTo("各县委组织部、财政局，高新区党群工作部、财政金融局");
  }

  @Test
  void minutesHaveTheirNumberAndDayBelowTheTitle() {
    DocumentInfo info =
        Texts.document("临澄市政府常务会议纪要\n第41次\n临澄市政府办公室 2025年1月16日\n议题一 审议预案\n会议同意。").info();
    assertThat(info.number()).isEqualTo("第41次");
    assertThat(info.issuer()).isEqualTo("临澄市政府办公室");
    assertThat(info.date()).isEqualTo(LocalDate.of(2025, 1, 16));
  }

  @Test
  void aTitleMayBeginWithItsIssuerOrAnOrganisationInIt() {
    assertThat(Texts.document("中共临澄市工作委员会\n2025年工作要点\n总体思路如下。").info().title())
        .isEqualTo("中共临澄市工作委员会2025年工作要点");
    assertThat(Texts.document("关于同意图书馆支部委员会\n改设总支部委员会的批复\n图书馆支部：\n同意。").info().title())
        .isEqualTo("关于同意图书馆支部委员会改设总支部委员会的批复");
  }
}
