package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

  private static List<String> of(List<String> path, String text) {
    return Stretches.of(new Passage("d#0", "d", path, text, 0)).stream()
        .map(span -> span.of(text))
        .toList();
  }

  @Test
  void everySentenceIsAStretch() {
    assertThat(of(List.of(), "支委会每月召开一次。必要时可以随时召开。")).containsExactly("支委会每月召开一次。", "必要时可以随时召开。");
  }

  @Test
  void aLeadGoesWithItsList() {
    assertThat(of(List.of(), "请假分为下列三类：\n（一）公假；\n（二）病假；\n（三）事假。").getFirst())
        .isEqualTo("请假分为下列三类：\n（一）公假；\n（二）病假；\n（三）事假。");
  }

  @Test
  void theItemsCanBeQuotedAlone() {
    assertThat(of(List.of(), "请假分为下列三类：\n（一）值班的为公假；\n（二）就诊的为病假。")).contains("（二）就诊的为病假。");
  }

  @Test
  void aHeadingThatOpensItsParagraphIsNoAnswer() {
    assertThat(of(List.of("（一）申请时间"), "（一）申请时间。应当在三十日内提出。")).containsExactly("应当在三十日内提出。");
  }

  @Test
  void theQuestionOfAPairIsNoAnswer() {
    assertThat(of(List.of("问:一年几次？"), "问:一年几次？\n答:至少一次。")).containsExactly("答:至少一次。");
  }

  @Test
  void aPassageOfNothingElseIsQuotedAsItIs() {
    assertThat(of(List.of("六、附则"), "六、附则")).containsExactly("六、附则");
  }
}
