package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinReaderTest {

  private final PinyinReader reader =
      new PinyinReader(
          List.of("三会一课", "党费", "支委会", "党员", "流动党员", "党员大会", "党员报到"),
          List.of("多久", "怎么", "什么", "哪里", "几", "谁", "开", "交", "在", "一次"),
          Set.of("can", "pan", "ai", "women", "like"));

  @ParameterizedTest
  @CsvSource({
    "sanhui yike, 三会一课",
    "sanhuiyike, 三会一课",
    "san hui yi ke, 三会一课",
    "sān'huì yīkè, 三会一课",
    "san1hui4yi1ke4, 三会一课",
    "SANHUI YIKE, 三会一课",
    "三会yike, 三会一课",
    "三hui一ke, 三会一课",
    "党fei怎么交, 党费怎么交",
    "dangfei 怎么交, 党费 怎么交"
  })
  void aDomainWordIsRead(String typed, String read) {
    assertThat(reader.read(typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "zhi wei hui duojiu kai yici, 支委会多久开一次",
    "dangfei zenme jiao, 党费怎么交",
    "dangfei shei jiao, 党费谁交",
    "liudong dangyuan zai nali baodao, 流动党员在哪里报到",
    "tianqi, 天气",
    "WPS zenme kai, wps 怎么开"
  })
  void aWholeQuestionIsRead(String typed, String read) {
    assertThat(reader.read(typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "shanhui yike, 三会一课",
    "sanhui yike, 三会一课",
    "niudong danyuan, 流动党员",
    "dangyuan dahui, 党员大会",
    "zi wei hui, 支委会"
  })
  void soundsThatSpeakersMixUpAreTried(String typed, String read) {
    assertThat(reader.read(typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "app",
        "can",
        "pan",
        "women",
        "i like women",
        "the weather",
        "a4纸",
        "3会1课",
        "党费怎么交",
        ""
      })
  void otherWordsStay(String text) {
    assertThat(reader.read(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"AI怎么用, ai怎么用", "AI zenme kai, ai 怎么开", "Café在哪, café在哪", "黨費, 党费"})
  void whatStaysIsFolded(String typed, String read) {
    assertThat(reader.read(typed)).isEqualTo(read);
  }

  @Test
  void mixedSoundsLeadToDomainWordsOnly() {
    assertThat(reader.read("tiangqi")).isEqualTo("tiangqi");
  }
}
