package io.xuewei.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DictionaryFilesTest {

  @TempDir Path folder;

  private DictionaryFiles.Result read() {
    return DictionaryFiles.read(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsWordsWithAndWithoutKind() throws IOException {
    write("words.txt", "\uFEFF# 词表\n流动党员\tperson\n\n三会一课\r\n");
    assertThat(read().problems()).isEmpty();
    assertThat(read().dictionary().words())
        .containsOnly(entry("流动党员", "person"), entry("三会一课", ""));
  }

  @Test
  void addsUpTheFormsOfAnAlias() throws IOException {
    write("aliases.tsv", "两新\t新经济组织\n两新\t新社会组织\t新经济组织\n支委会\t支部委员会\n");
    assertThat(read().dictionary().aliases())
        .containsOnly(entry("两新", List.of("新经济组织", "新社会组织")), entry("支委会", List.of("支部委员会")));
  }

  @Test
  void readsMasksInTheirOrder() throws IOException {
    write("masks.tsv", "# masks\nX建\t党建\nZZ\t政治\n");
    assertThat(read().dictionary().masks())
        .containsExactly(new Masks.Mask("X建", "党建"), new Masks.Mask("ZZ", "政治"));
  }

  @Test
  void aBadLineIsAProblemWithFileAndLineAndTheRestIsUsed() throws IOException {
    write("words.txt", "党课\tmeeting\n党费\tcolour\n党课\n");
    write("aliases.tsv", "支委会\n小组会\t党小组会\n");
    write("masks.tsv", "X建\nX员\t党员\nX员\t团员\n");
    var result = read();
    assertThat(result.problems())
        .extracting(p -> p.file() + ":" + p.line())
        .containsExactly(
            "words.txt:2", "words.txt:3", "aliases.tsv:1", "masks.tsv:1", "masks.tsv:3");
    assertThat(result.problems().getFirst().toString())
        .contains("words.txt:2: ", "colour", "meeting");
    assertThat(result.dictionary().words()).containsOnlyKeys("党课");
    assertThat(result.dictionary().aliases()).containsOnlyKeys("小组会");
    assertThat(result.dictionary().masks()).containsExactly(new Masks.Mask("X员", "党员"));
  }

  @Test
  void missingFilesAreAnEmptyDictionary() {
    assertThat(read().dictionary()).isEqualTo(Dictionary.empty());
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void anUnreadableFileIsAProblem() throws IOException {
    Files.write(folder.resolve("words.txt"), new byte[] {'a', 0, 'b'});
    assertThat(read().problems()).singleElement().asString().contains("words.txt", "byte 1");
  }
}
