package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  @Test
  void pairsOverlap() {
    assertThat(terms(Characters.bigrams("党费怎么交"))).containsExactly("党费", "费怎", "怎么", "么交");
  }

  @Test
  void aLoneCharacterIsATokenOfItsOwn() {
    assertThat(terms(Characters.bigrams("3月的"))).containsExactly("3", "月的");
    assertThat(terms(Characters.bigrams("A党B"))).containsExactly("A", "党", "B");
  }

  @Test
  void aRunOfLettersOrDigitsIsOneToken() {
    assertThat(terms(Characters.unigrams("2024年app"))).containsExactly("2024", "年", "app");
  }

  @Test
  void noPairBridgesPunctuationOrABlankedWord() {
    assertThat(terms(Characters.bigrams("某*市,县区"))).containsExactly("某", "市", "县区");
  }

  @Test
  void offsetsPointAtTheText() {
    String text = "(一)党费,2024";
    assertThat(Characters.bigrams(text))
        .allSatisfy(token ->
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.term()));
  }
}
