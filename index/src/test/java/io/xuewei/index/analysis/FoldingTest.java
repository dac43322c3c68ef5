package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void traditionalBecomesSimplifiedCharacterByCharacter() {
    assertThat(Folding.fold("預備黨員轉正")).isEqualTo("预备党员转正");
  }

  @Test
  void fullWidthBecomesHalfWidth() {
    assertThat(Folding.fold("（一）ＡＢ１２，？")).isEqualTo("(一)ab12,?");
  }

  @Test
  void upperCaseBecomesLowerCase() {
    assertThat(Folding.fold("App")).isEqualTo("app");
  }

  @Test
  void theLengthStaysWhateverTheText() {
    String text = "\uD83D\uDC4D㊗️𠮷İ\u0000後裏乾，\uFEFF";
    assertThat(Folding.fold(text)).hasSameSizeAs(text);
  }

  @Test
  void aSimplifiedCharacterStaysAsItIs() {
    String text = "党费怎么交流动员管理办法,abc019";
    assertThat(Folding.fold(text)).isEqualTo(text);
  }
}
