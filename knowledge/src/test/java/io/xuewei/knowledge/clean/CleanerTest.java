package io.xuewei.knowledge.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.folder.Texts;
import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanerTest {

  private static List<String> clean(String text) {
    return Cleaner.clean(Texts.lines(text)).lines().stream().map(SourceLine::text).toList();
  }

  private static List<RemovedLine> removed(String text) {
    return Cleaner.clean(Texts.lines(text)).removed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "正文复制",
        "复制",
        "【打印】 【关闭】",
        "字号：大 中 小",
        "分享到:微信 微博",
        "来源：云溪发布",
        "责任编辑：小云",
        "上一篇：关于开会的通知",
        "下一篇:没有了",
        "发布时间：2024-03-15 09:30 浏览量：128",
        "微信扫一扫 分享本页",
        "点击上方蓝字关注我们",
        "关闭窗口",
        "原标题：支部动态",
        "来源：云溪发布 作者：小溪 字体：【大 中 小】 打印",
        "版权声明：转载请注明出处"
      })
  void takesOutWhatWebPagesPutAround(String boilerplate) {
    String text = boilerplate + "\n关于学习的通知\n每月学习一次。";
    assertThat(clean(text)).containsExactly("关于学习的通知", "每月学习一次。");
    assertThat(removed(text))
        .containsExactly(new RemovedLine(1, boilerplate, "web page boilerplate"));
    assertThat(clean("关于学习的通知\n每月学习一次。\n" + boilerplate)).doesNotContain(boilerplate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文件一律双面打印，复制件加盖公章。",
        "来源：群众来信、来访和热线。请分别登记。",
        "正文用三号仿宋字。",
        "（一）打印",
        "分享到会体会",
        "责任编辑由宣传委员担任。"
      })
  void keepsContentThatContainsSuchAWord(String content) {
    assertThat(clean("关于学习的通知\n" + content + "\n完。")).contains(content);
  }

  @Test
  void aLabelInTheMiddleIsContentButAButtonIsNot() {
    String body = "这是一段话。\n".repeat(8);
    assertThat(clean(body + "来源：入户走访\n打印本页\n" + body)).contains("来源：入户走访").doesNotContain("打印本页");
  }

  @Test
  void takesOutInvisibleCharactersAndReportsThem() {
    assertThat(clean("党\u200B员\u00AD学\u0007习\uFEFF。")).containsExactly("党员学习。");
    assertThat(removed("党员\n党\u200B员\u00AD。"))
        .containsExactly(new RemovedLine(2, "U+200B U+00AD", "invisible character"));
  }

  @Test
  void makesEverySpaceAnOrdinaryOneAndTrims() {
    assertThat(clean("\u3000\u3000第一条\u3000学习。\u00A0\n甲\t\u00A0 乙"))
        .containsExactly("第一条 学习。", "甲 乙");
  }

  @Test
  void punctuationAndMasksStayAsTheyCame() {
    String line = "今天,X建工作(*市)：开始！";
    assertThat(clean(line)).containsExactly(line);
    assertThat(removed(line)).isEmpty();
  }

  @Test
  void fullWidthLettersAndDigitsBecomeHalfWidthAndAreReported() {
    assertThat(clean("（１）２０２４年ＷＰＳ软件，⼀是学习。")).containsExactly("（1）2024年WPS软件，一是学习。");
    assertThat(removed("２０２４年１月")).containsExactly(new RemovedLine(1, "２０２４ １", RemovedLine.WIDTH));
  }

  @Test
  void fullWidthMasksStayAsTheyCame() {
    assertThat(clean("Ｘ建工作和ＺＺ学习")).containsExactly("Ｘ建工作和ＺＺ学习");
    assertThat(removed("Ｘ建工作和ＺＺ学习")).isEmpty();
  }

  @Test
  void blankLinesGo() {
    assertThat(clean("\n\n甲。\n\n\n乙。\n")).containsExactly("甲。", "乙。");
  }

  @Test
  void joinsLinesBrokenInsideSentences() {
    String text =
        """
        为了做好流动党员的教育管理和服务工作，根据有关规
        定，结合本区实际情况，制定本办法，各党支部应当认
        真执行。
        一、适用范围
        本办法适用于全区所有的党支部和全体党员，临时党支
        部参照执行。
        """;
    assertThat(clean(text))
        .containsExactly(
            "为了做好流动党员的教育管理和服务工作，根据有关规定，结合本区实际情况，制定本办法，各党支部应当认真执行。",
            "一、适用范围",
            "本办法适用于全区所有的党支部和全体党员，临时党支部参照执行。");
    assertThat(removed(text))
        .hasSize(3)
        .first()
        .isEqualTo(new RemovedLine(1, "\n", "line break in a sentence"));
  }

  @Test
  void joinsBehindACommaWhateverTheLength() {
    assertThat(clean("到会，\n签到。")).containsExactly("到会，签到。");
  }

  @Test
  void keepsTitlesHeadingsItemsAndSignaturesApart() {
    String text =
        """
        中共云溪区委组织部
        关于做好2025年度全区党员集中学习
        有关工作的通知
        一、认真学习，深刻领会各项要求
        （一）带齐材料
        1.身份证
        2.介绍信
        中共云溪区委组织部
        2025年3月1日\
        """;
    assertThat(clean(text)).containsExactly(text.split("\n"));
  }

  @Test
  void aStructureMarkOrABlankLineKeepsLinesApart() {
    assertThat(clean("要求，\n一是学习，\n二是讨论，\n\n会后，")).hasSize(4);
  }

  @Test
  void latinWordsStayApartWhenJoined() {
    assertThat(clean("使用 Open,\nOffice 软件、\nWPS")).containsExactly("使用 Open,Office 软件、WPS");
  }
}
