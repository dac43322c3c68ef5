package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTest {

  private static final Item ITEM = new Item("甲。乙。", List.of("甲。", "乙。"));

  @Test
  void theSameTextsHaveTheSameKey() {
    assertThat(ITEM.key("m"))
        .matches("[0-9a-f]{32}")
        .isEqualTo(new Item("甲。乙。", List.of("甲。", "乙。")).key("m"));
  }

  @Test
  void anotherTextOtherSentencesOrAnotherModelHaveAnother() {
    assertThat(
            List.of(
                ITEM.key("m"),
                ITEM.key("n"),
                new Item("甲。丙。", List.of("甲。", "乙。")).key("m"),
                new Item("甲。乙。", List.of("甲。乙。")).key("m"),
                new Item("甲。乙。", List.of("甲", "。乙。")).key("m")))
        .doesNotHaveDuplicates();
  }
}
