package io.xuewei.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts that the code had not seen when they were written.
final class HeldOutTest {

  @Test
  void accuracy() throws Exception {
    var differences = new Differences();
    for (Path file : Corpus.files("heldout")) {
      System.out.println("== " + Corpus.name(file));
      try {
      differences.of(Expected.of(file), Corpus.read(file)).forEach(System.out::println);
      } catch (Throwable e) { System.out.println(e); }
    }
    System.out.println(differences.table());
  }
}
