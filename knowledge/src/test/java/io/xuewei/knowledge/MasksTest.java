package io.xuewei.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Masks.Mask;
import io.xuewei.knowledge.Masks.Unmasked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasksTest {

  private final Masks masks =
      new Masks(
          List.of(
              new Mask("X建", "党建"),
              new Mask("X员", "党员"),
              new Mask("X组织", "党组织"),
              new Mask("流动X员X组织", "流动党员党组织"),
              new Mask("自X的", "自党的"),
              new Mask("ZZ", "政治"),
              new Mask("ZGTS", "中国特色社会主义")));

  @Test
  void restoresWhatTheDictionaryKnows() {
    assertThat(masks.unmask("从ZZ上抓好X建工作").text()).isEqualTo("从政治上抓好党建工作");
    assertThat(masks.unmask("自X的十八大以来").text()).isEqualTo("自党的十八大以来");
  }

  @Test
  void theLongestEntryWins() {
    assertThat(masks.unmask("建立流动X员X组织。").text()).isEqualTo("建立流动党员党组织。");
  }

  @Test
  void caseAndWidthMakeNoDifference() {
    assertThat(masks.unmask("抓x建、抓Ｘ建、讲zz").text()).isEqualTo("抓党建、抓党建、讲政治");
  }

  @Test
  void offsetsLeadBackToTheMaskedText() {
    String source = "坚持ZGTS，抓X建。";
    Unmasked unmasked = masks.unmask(source);
    assertThat(unmasked.text()).isEqualTo("坚持中国特色社会主义，抓党建。");
    assertThat(unmasked.toSource(2)).isEqualTo(2);
    assertThat(unmasked.toSource(9)).isEqualTo(2);
    assertThat(unmasked.toSource(10)).isEqualTo(source.indexOf('，'));
    assertThat(unmasked.toSource(unmasked.text().indexOf("建"))).isEqualTo(source.indexOf("建"));
    assertThat(unmasked.toSource(unmasked.text().length())).isEqualTo(source.length());
  }

  @Test
  void anUnmaskedTextComesBackAsItIs() {
    String text = "党支部每月开会";
    Unmasked unmasked = masks.unmask(text);
    assertThat(unmasked.text()).isSameAs(text);
    assertThat(unmasked.masked()).isFalse();
    assertThat(unmasked.toSource(7)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*市推进", "在××区", "□□同志", "■委", "XX组织", "XXX同志", "X某", "讲ZZ", "抓X建", "***地区", "XX市", "××同志"
      })
  void holesAndMasksCountAsMasked(String text) {
    assertThat(masks.unmask(text).masked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XML文件",
        "拍X光片",
        "WeChat群",
        "MAX员工",
        "A4纸",
        "20XX年工作",
        "20××年工作",
        "3×5米",
        "人数×100%",
        "X月X日",
        "第X条",
        "* 列表",
        "3x5",
        "2*3",
        "WXX",
        "Z世代",
        "X年X月X日",
        "是□ 否□",
        "□是 □否 □其他",
        "助老□　助残□",
        "某某同志",
        "某市"
      })
  void lettersProductsAndPlaceholdersAreNoMasks(String text) {
    Unmasked unmasked = masks.unmask(text);
    assertThat(unmasked.masked()).isFalse();
    assertThat(unmasked.text()).isEqualTo(text);
  }

  @Test
  void findsEachMaskAndWhatItStandsFor() {
    assertThat(masks.find("*市抓X建，20XX年××同志。"))
        .containsExactly(
            new Masks.Found(0, 1, null),
            new Masks.Found(3, 5, "党建"),
            new Masks.Found(11, 13, null));
  }

  @Test
  void unnamedThingsAreNotRestored() {
    assertThat(masks.unmask("××X员和XX组织").text()).isEqualTo("××X员和XX组织");
    assertThat(masks.unmask("第X建").text()).isEqualTo("第X建");
  }

  @Test
  void holesStayInTheText() {
    assertThat(masks.unmask("*市X建").text()).isEqualTo("*市党建");
  }

  @Test
  void offsetsRiseAndStayInsideForAnyText() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomText.characters(seed, 50) + "X建ZZ";
      Unmasked unmasked = masks.unmask(text);
      int last = 0;
      for (int i = 0; i <= unmasked.text().length(); i++) {
        assertThat(unmasked.toSource(i)).isBetween(last, text.length());
        last = unmasked.toSource(i);
      }
      assertThat(last).isEqualTo(text.length());
    }
  }
}
