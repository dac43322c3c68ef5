package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words plain = new Words(List.of());
  private final Words ours = new Words(List.of("三会一课", "流动党员"));

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  @Test
  void ownWordsStayWhole() {
    assertThat(terms(ours.words("三会一课多久一次"))).contains("三会一课");
    assertThat(terms(plain.words("三会一课多久一次"))).doesNotContain("三会一课");
  }

  @Test
  void ownWordsMayBeWrittenInTraditionalScript() {
    assertThat(terms(new Words(List.of("三會一課")).words("三会一课多久一次"))).contains("三会一课");
  }

  @Test
  void documentsGetTheShorterWordsInsideToo() {
    assertThat(terms(ours.allWords("流动党员管理"))).contains("流动党员", "流动", "党员", "管理");
  }

  @Test
  void twoDictionariesDoNotSeeEachOther() {
    new Words(List.of("课多久"));
    assertThat(terms(ours.words("三会一课多久一次"))).contains("三会一课");
  }

  @Test
  void punctuationIsNoWord() {
    assertThat(ours.words("，。！《》()")).isEmpty();
  }

  @Test
  void offsetsPointAtTheTextAndNeverGoBack() {
    String text = "党支部应当按月开展主题党日,2024年3月起执行abc";
    List<Token> tokens = ours.allWords(text);
    assertThat(tokens)
        .allSatisfy(token ->
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.term()));
    assertThat(tokens.stream().map(Token::start).toList()).isSorted();
  }
}
