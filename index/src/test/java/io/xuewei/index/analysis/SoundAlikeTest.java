package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SoundAlikeTest {

  private final SoundAlike soundAlike = new SoundAlike(Set.of("三会一课", "党费", "流动党员", "党员", "大会"));

  @Test
  void aWordTypedBySoundIsPutRight() {
    assertThat(soundAlike.correct("三会一棵多久一次")).isEqualTo("三会一课多久一次");
    assertThat(soundAlike.correct("党非怎么交")).isEqualTo("党费怎么交");
    assertThat(soundAlike.correct("流动党圆咋管")).isEqualTo("流动党员咋管");
  }

  @Test
  void aRightWordStays() {
    assertThat(soundAlike.correct("流动党员交党费")).isEqualTo("流动党员交党费");
  }

  @Test
  void anotherWordThatSoundsAlikeStays() {
    assertThat(soundAlike.correct("打回材料")).isEqualTo("打回材料");
  }

  @Test
  void aStretchThatCutsAWordStays() {
    var knowing = new SoundAlike(Set.of("学时", "补学", "纪要"));
    assertThat(knowing.correct("化学式怎么写")).isEqualTo("化学式怎么写");
    assertThat(knowing.correct("全部学完")).isEqualTo("全部学完");
    assertThat(knowing.correct("自己要不要讲")).isEqualTo("自己要不要讲");
  }

  @Test
  void aStretchThatSharesNoCharacterStays() {
    assertThat(soundAlike.correct("荡肥怎么交")).isEqualTo("荡肥怎么交");
  }

  @Test
  void otherScriptsAndEmptyTextsPass() {
    assertThat(soundAlike.correct("app 2024 \uD83D\uDC4D")).isEqualTo("app 2024 \uD83D\uDC4D");
    assertThat(soundAlike.correct("")).isEmpty();
  }
}
