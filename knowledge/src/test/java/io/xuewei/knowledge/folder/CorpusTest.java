package io.xuewei.knowledge.folder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.structure.CitationForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the module makes of the corpus, against what a careful official would say of each file.
final class CorpusTest {

  private static final int FILES = 40;
  private static final int SENTENCES = 100;

  @TestFactory
  Stream<DynamicTest> everyFileIsUnderstood() throws IOException {
    return Corpus.files().stream()
        .map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> understood(file)));
  }

  private static void understood(Path file) throws Exception {
    List<Expected> expected = Expected.of(file);
    List<Corpus.Understood> found = Corpus.read(file);
    assertThat(found).as("documents in the file").hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      facts(expected.get(i), found.get(i).document());
      assertThat(Headings.written(found.get(i).outline()))
          .as(expected.get(i).title() + ": tree")
          .isEqualTo(expected.get(i).tree());
      assertThat(cited(expected.get(i), found.get(i).document()))
          .as(expected.get(i).title() + ": citations")
          .isEqualTo(expected.get(i).citations());
    }
  }

  private static void facts(Expected expected, Document document) {
    DocumentInfo info = document.info();
    var known = new LinkedHashMap<String, String>();
    known.put("title", info.title());
    known.put("number", info.number());
    known.put("issuer", info.issuer());
    known.put("audience", info.audience());
    known.put("date", Objects.toString(info.date(), null));
    known.put("inForce", Objects.toString(info.inForce(), null));
    known.put("repealed", Objects.toString(info.repealed(), null));
    known.put("replaces", info.replaces().isEmpty() ? null : String.join(" ", info.replaces()));
    known.put("speaker", info.speech().speaker());
    known.put("occasion", info.speech().occasion());
    known.put("excerpt", info.excerpt() ? "true" : null);
    known.put("passedOn", info.passedOnBy() == null ? null : "true");
    List<String> left =
        document.removed().stream()
            .filter(r -> r.reason().equals("print mark"))
            .map(r -> r.text())
            .toList();
    known.put("left", left.isEmpty() ? null : String.join(" ", left));
    known.values().removeIf(Objects::isNull);
    assertThat(known).as("facts").containsExactlyInAnyOrderEntriesOf(expected.facts());
  }

  private static Map<String, String> cited(Expected expected, Document document) {
    var cited = new LinkedHashMap<String, String>();
    for (String words : expected.citations().keySet()) {
      Matcher found = spaced(words).matcher(document.text());
      cited.put(words, found.find() ? CitationForm.of(document, found.start()) : "not in the text");
      assertThat(found.find()).as(words + " stands twice").isFalse();
    }
    return cited;
  }

  /// Typesetting puts spaces between digits and Chinese, and a pdf keeps them.
  private static Pattern spaced(String words) {
    return Pattern.compile(
        words.chars().mapToObj(c -> Pattern.quote((char) c + "")).collect(joining(" ?")));
  }

  @Test
  void theCorpusIsLargeEnough() throws IOException {
    int sentences = 0;
    for (Path file : Corpus.files()) {
      for (Expected document : Expected.of(file)) {
        sentences += document.citations().size();
      }
    }
    assertThat(Corpus.files()).hasSizeGreaterThanOrEqualTo(FILES);
    assertThat(sentences).isGreaterThanOrEqualTo(SENTENCES);
  }

  /// Prints the share of headings found where they stand, level by level.
  @Test
  void accuracyLevelByLevel() throws Exception {
    var accuracy = new Accuracy();
    for (Path file : Corpus.files()) {
      List<Expected> expected = Expected.of(file);
      List<Corpus.Understood> found = Corpus.read(file);
      for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
        accuracy.count(expected.get(i).tree(), Headings.written(found.get(i).outline()));
      }
    }
    System.out.println(accuracy.table());
    assertThat(accuracy.perfect()).as(accuracy.table()).isTrue();
  }
}
