package io.xuewei.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void leavesOutAMarkThatSaysNothingByItself() {
    assertThat(Steps.withoutMark("第十三条 支委会每月召开一次。", List.of("第三章", "第十三条")))
        .isEqualTo("支委会每月召开一次。");
    assertThat(Steps.withoutMark("(一)责任怎么分。社区负责。", List.of("(一)责任怎么分"))).isEqualTo("社区负责。");
    assertThat(Steps.withoutMark("问:几次？\n答:每年一次。", List.of("问:几次？"))).isEqualTo("每年一次。");
    assertThat(Steps.withoutMark("问:几次？", List.of("问:几次？"))).isEqualTo("问:几次？");
    assertThat(Steps.withoutMark("答:每年一次。", List.of("问:几次？"))).isEqualTo("每年一次。");
    assertThat(Steps.withoutMark("3. 不得用会议代替。", List.of())).isEqualTo("不得用会议代替。");
    assertThat(Steps.withoutMark("（二）按时交纳。", List.of())).isEqualTo("按时交纳。");
  }

  @Test
  void keepsWhatBelongsToTheSentence() {
    for (String quote :
        List.of("第八条规定的情形除外。", "1.签到;\n2.点名。", "3.5%以上。", "一是建台账。", "十二个月内补学。", "附件随文下发。")) {
      assertThat(Steps.withoutMark(quote, List.of("第二章", "第八条"))).isEqualTo(quote);
    }
  }
}
