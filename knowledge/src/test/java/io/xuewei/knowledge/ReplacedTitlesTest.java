package io.xuewei.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.folder.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplacedTitlesTest {

  private static Document document(String id, String text) {
    Document read = Texts.document(text);
    return new Document(id, read.info(), read.text(), read.passages(), read.removed());
  }

  private static final Document OLD =
      document("old", "云组发[2020]14号\n云溪区学习办法\n每月学习。\n区委党校\n2020年1月2日");

  private static List<String> replacedBy(String text) {
    Document newer = document("new", text);
    return ReplacedTitles.resolve(List.of(OLD, newer)).getLast().info().replaces();
  }

  @Test
  void aNumberGoesBeforeATitleWhateverItsBrackets() {
    assertThat(replacedBy("云溪区学习办法\n《某办法》（云组发〔2020〕14号）同时废止。")).containsExactly("old");
  }

  @Test
  void aTitleNamesTheOlderDocument() {
    assertThat(replacedBy("云溪区新学习办法\n《云溪区学习办法》同时废止。\n区委党校\n2024年1月2日")).containsExactly("old");
    assertThat(replacedBy("云溪区新学习办法\n《云溪区学习办法》同时废止。\n区委党校\n2019年1月2日"))
        .containsExactly("《云溪区学习办法》");
  }

  @Test
  void whatTheLibraryHasNotStaysAsItIs() {
    assertThat(replacedBy("云溪区新学习办法\n《没有的办法》同时废止。")).containsExactly("《没有的办法》");
  }
}
