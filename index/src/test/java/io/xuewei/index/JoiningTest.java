package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoiningTest {

  private static final String TEXT = "支委会每月召开一次。党小组会每月召开一次。\n党员大会每季度召开一次。";
  private static final Passage PASSAGE = new Passage("a#1", "a", List.of(), TEXT, 0);
  private static final DocumentInfo INFO = Document.ofOnePassage("a", "办法", TEXT).info();

  private static ScoredQuote quote(String sentence, double score) {
    int start = TEXT.indexOf(sentence);
    var evidence =
        new Evidence(
            0,
            0,
            0,
            0,
            0,
            0,
            AnswerShape.Kind.ANY,
            0,
            0,
            false,
            0,
            false,
            sentence.length(),
            Optional.empty(),
            Optional.empty());
    var hit = new Hit(PASSAGE, INFO, 1);
    return new ScoredQuote(
        new Quote(hit, start, start + sentence.length(), false, evidence), 0, score);
  }

  private static String joined(ScoredQuote... ranked) {
    return Joining.withNeighbour(ranked[0], List.of(ranked)).text();
  }

  @Test
  void theNeighbourThatMayBeTheAnswerTooComesAlong() {
    assertThat(joined(quote("党小组会每月召开一次。", 5), quote("支委会每月召开一次。", 4)))
        .isEqualTo("支委会每月召开一次。党小组会每月召开一次。");
  }

  @Test
  void aLineBreakBetweenThemStays() {
    assertThat(joined(quote("党小组会每月召开一次。", 5), quote("党员大会每季度召开一次。", 4)))
        .isEqualTo("党小组会每月召开一次。\n党员大会每季度召开一次。");
  }

  @Test
  void aNeighbourFarBehindDoesNot() {
    assertThat(joined(quote("党小组会每月召开一次。", 5), quote("支委会每月召开一次。", 1))).isEqualTo("党小组会每月召开一次。");
  }

  @Test
  void whatIsNotBesideItDoesNot() {
    assertThat(joined(quote("支委会每月召开一次。", 5), quote("党员大会每季度召开一次。", 4.9))).isEqualTo("支委会每月召开一次。");
  }
}
