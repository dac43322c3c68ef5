package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.index.Question.Mention;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {

  private final QuestionReader reader =
      new QuestionReader(
          new Dictionary(
              Map.of("三会一课", "meeting", "党费", "term"),
              Map.of(
                  "两新组织", List.of("新经济组织", "新社会组织"), "纪委", List.of("纪检"), "纪委委员", List.of("纪检委员")),
              List.of(new Masks.Mask("X员", "党员"))),
          new Thesaurus(Map.of("弄丢", List.of("丢失", "遗失"))),
          text -> new ScopeReader.Scoped(text, Scope.EVERYTHING));

  private String searchText(String text) {
    return reader.read(text).searchText();
  }

  @Test
  void mentionAndPolitenessComeOff() {
    assertThat(searchText("@学委 请问三会一课多久一次")).isEqualTo("三会一课多久一次");
    assertThat(searchText("麻烦问一下，党费怎么交")).isEqualTo("党费怎么交");
  }

  @Test
  void whatIsNothingButPolitenessStays() {
    assertThat(searchText("请问")).isEqualTo("请问");
  }

  @Test
  void scriptWidthMasksAndTyposAreMended() {
    assertThat(searchText("黨非怎麼交？")).isEqualTo("党费怎么交?");
    assertThat(searchText("流动X员")).isEqualTo("流动党员");
  }

  @Test
  void aliasesAndSynonymsAreFoundWhereTheyStand() {
    Question question = reader.read("两新组织的章弄丢了");
    assertThat(question.aliases()).containsExactly(new Mention(0, 4, List.of("新经济组织", "新社会组织")));
    assertThat(question.synonyms()).containsExactly(new Mention(6, 8, List.of("丢失", "遗失")));
  }

  @Test
  void theLongestAliasCounts() {
    assertThat(reader.read("纪委委员是谁").aliases()).containsExactly(new Mention(0, 4, List.of("纪检委员")));
  }

  @Test
  void theMembersWordsAreKept() {
    assertThat(reader.read("@学委 黨費").text()).isEqualTo("@学委 黨費");
  }
}
