package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.RandomText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void endsAtStopsOfBothWidths() {
    assertThat(split("支委会每月开一次。要不要记录?要记录!谁来记？"))
        .containsExactly("支委会每月开一次。", "要不要记录?", "要记录!", "谁来记？");
  }

  @Test
  void givesOffsetsOfTheTextWithoutOuterWhiteSpace() {
    assertThat(Sentences.split("  甲。 \u3000乙\n 丙 "))
        .containsExactly(
            new Sentences.Span(2, 4), new Sentences.Span(6, 7), new Sentences.Span(9, 10));
  }

  @Test
  void closingQuotesAndRunsOfStopsBelongToTheSentence() {
    assertThat(split("他说：“都来了。”会议开始。真的吗？！好。")).containsExactly("他说：“都来了。”", "会议开始。", "真的吗？！", "好。");
  }

  @Test
  void nothingSplitsInsideBracketsAndQuotes() {
    assertThat(split("学习《怎么办?》一文（见附件。第二页）并讨论。")).hasSize(1);
    assertThat(split("喊出“好！”的口号。散会。")).containsExactly("喊出“好！”的口号。", "散会。");
  }

  @Test
  void anOpeningMarkThatIsNeverClosedIsIgnored() {
    assertThat(split("他说“好。大家散了。")).containsExactly("他说“好。", "大家散了。");
  }

  @Test
  void aSemicolonEndsOnlyAnItemOfAnEnumeration() {
    assertThat(split("一次的由组长批；两次的由书记批。")).hasSize(1);
    assertThat(split("一是摸清底数;二是建好台账；三是定期更新。")).containsExactly("一是摸清底数;", "二是建好台账；", "三是定期更新。");
  }

  @Test
  void aSemicolonInsideOneItemDoesNotEndIt() {
    assertThat(split("第九条 支委会每月开一次；必要时可以增加。")).hasSize(1);
  }

  @Test
  void aHalfWidthPointEndsOnlyWords() {
    assertThat(split("比例为3.5%,见www.a.cn。")).hasSize(1);
    assertThat(split("1.报名材料")).hasSize(1);
    assertThat(split("一.报名材料")).hasSize(1);
    assertThat(split("先学习.再讨论.")).containsExactly("先学习.", "再讨论.");
  }

  @Test
  void lineEndsSplit() {
    assertThat(split("（一）姓名；\n（二）单位\n\n完")).containsExactly("（一）姓名；", "（二）单位", "完");
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(split("")).isEmpty();
    assertThat(split(" \n \u3000")).isEmpty();
  }

  @Test
  void spansNeverOverlapAndLoseOnlyWhiteSpace() {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomText.characters(seed, 60);
      int end = 0;
      for (Sentences.Span span : Sentences.split(text)) {
        assertThat(text.substring(end, span.start())).as(text).isBlank();
        assertThat(span.end()).isGreaterThan(span.start());
        end = span.end();
      }
      assertThat(text.substring(end)).as(text).isBlank();
    }
  }

  @Test
  void aPairThatClosesVeryFarAwayIsNoPair() {
    assertThat(split("他说“" + "好。".repeat(600) + "”完。")).hasSizeGreaterThan(600);
  }
}
