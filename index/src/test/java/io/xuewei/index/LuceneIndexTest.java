package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

  private static final Dictionary DICTIONARY =
      new Dictionary(Map.of("流动党员", "person"), Map.of(), List.of(new Masks.Mask("X员", "党员")));

  private static final Document DUES = Document.ofOnePassage("dues", "党费规定", "党员应当按月交纳党费。");
  private static final Document MOBILE =
      Document.ofOnePassage("mobile", "讲话", "确保无论X员流动到何处,流动X员都不失联。");

  @TempDir private Path folder;

  private static Question question(String text) {
    return new Question(text, text, List.of(), List.of());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().documentId()).toList();
  }

  @Test
  void anEmptyFolderAnswersWithNothing() throws IOException {
    try (var index = PassageIndex.lucene(folder.resolve("new"), DICTIONARY)) {
      assertThat(index.generation()).isEqualTo(Generation.NONE);
      assertThat(index.search(question("党费"), 10)).isEmpty();
    }
  }

  @Test
  void whatAnotherProcessPublishedIsSeenFromOutsideAndAnOpenIndexStaysOnItsOwn()
      throws IOException {
    assertThat(PassageIndex.published(folder.resolve("new"))).isEqualTo(Generation.NONE);
    assertThat(PassageIndex.published(folder)).isEqualTo(Generation.NONE);
    try (var reading = PassageIndex.lucene(folder, DICTIONARY);
        var publishing = PassageIndex.lucene(folder, DICTIONARY)) {
      assertThat(PassageIndex.published(folder)).isEqualTo(Generation.NONE);
      publishing.publish(List.of(DUES), "first");
      assertThat(PassageIndex.published(folder)).isEqualTo(new Generation(1, 1, 1, "first"));
      assertThat(reading.search(question("党费"), 10)).isEmpty();
      assertThat(reading.generation()).isEqualTo(Generation.NONE);
    }
  }

  @Test
  void documentsThatBreakOffHalfWayLeaveNothingInTheStorage() throws IOException {
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      index.publish(List.of(DUES), "first");
      var halfWay = Stream.of(MOBILE, DUES).peek(LuceneIndexTest::breakAtDues);
      assertThatThrownBy(() -> index.publish(halfWay::iterator, "second")).hasMessage("cancelled");
      assertThat(PassageIndex.published(folder)).isEqualTo(new Generation(1, 1, 1, "first"));
      assertThat(index.publish(List.of(MOBILE), "third").number()).isEqualTo(2);
    }
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      assertThat(index.documents()).containsExactly(MOBILE);
    }
  }

  private static void breakAtDues(Document document) {
    if (document.equals(DUES)) {
      throw new IllegalStateException("cancelled");
    }
  }

  @Test
  void aGenerationNumberNeverGoesBack() throws IOException {
    try (var index = PassageIndex.lucene(folder, DICTIONARY);
        var stale = PassageIndex.lucene(folder, DICTIONARY)) {
      assertThat(index.publish(List.of(DUES), "x", 7).number()).isEqualTo(7);
      assertThat(index.publish(List.of(DUES), "y").number()).isEqualTo(8);
      assertThatThrownBy(() -> stale.publish(List.of(MOBILE), "z"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Generation 1 cannot follow generation 8");
    }
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    var index = PassageIndex.inMemory(DICTIONARY);
    index.publish(List.of(DUES), "x");
    assertThat(index.documents()).hasSize(1);
    index.close();
    assertThatThrownBy(() -> index.search(question("党费"), 10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The index is closed");
    assertThat(index.documents()).containsExactly(DUES);
  }

  @Test
  void documentsAndTheirPassagesKeepTheirPlaces() throws IOException {
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      index.publish(List.of(MOBILE, DUES), "first");
      assertThat(index.documents()).containsExactly(MOBILE, DUES);
      assertThat(index.search(question("按月交纳"), 1).getFirst().passage())
          .isEqualTo(DUES.passages().getFirst());
    }
  }

  @Test
  void whatWasPublishedIsThereAfterARestart() throws IOException {
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      index.publish(List.of(DUES, MOBILE), "first");
    }
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      assertThat(index.generation()).isEqualTo(new Generation(1, 2, 2, "first"));
      assertThat(ids(index.search(question("党费怎么交"), 10))).startsWith("dues");
    }
  }

  @Test
  void aDocumentComesBackAsItWas() throws IOException {
    var info =
        new DocumentInfo(
            "办法",
            "某街道",
            "云组发〔2024〕6号",
            LocalDate.of(2024, 3, 15),
            null,
            null,
            List.of("旧办法"),
            null,
            "rules",
            null,
            true,
            false,
            false);
    var passage = new Passage("新办法#0", "新办法", List.of("一、总则", "(一)范围"), "甲。", 3);
    var document = new Document("新办法", info, "标题\n甲。", List.of(passage), List.of());
    try (var index = PassageIndex.lucene(folder, DICTIONARY)) {
      index.publish(List.of(document), "x");
      assertThat(index.document("新办法")).contains(document);
      assertThat(index.documents()).containsExactly(document);
      assertThat(index.document("没有")).isEmpty();
    }
  }

  @Test
  void aMaskedTextIsFoundByTheWordsItStandsFor() throws IOException {
    try (var index = PassageIndex.inMemory(DICTIONARY)) {
      index.publish(List.of(DUES, MOBILE), "x");
      List<Hit> hits = index.search(question("流动党员失联"), 10);
      assertThat(ids(hits)).startsWith("mobile");
      assertThat(hits.getFirst().passage().text()).contains("流动X员");
    }
  }

  @Test
  void publishingReplacesTheWholeGeneration() throws IOException {
    try (var index = PassageIndex.inMemory(DICTIONARY)) {
      index.publish(List.of(DUES), "first");
      Generation second = index.publish(List.of(MOBILE), "second");
      assertThat(second).isEqualTo(new Generation(2, 1, 1, "second"));
      assertThat(index.document("dues")).isEmpty();
      assertThat(ids(index.search(question("党费"), 10))).doesNotContain("dues");
    }
  }

  @Test
  void aGenerationThatCannotBeBuiltLeavesTheLiveOne() throws IOException {
    try (var index = PassageIndex.inMemory(DICTIONARY)) {
      index.publish(List.of(DUES), "first");
      Iterable<Document> broken =
          () -> {
            throw new IllegalStateException("the disk went away");
          };
      assertThatThrownBy(() -> index.publish(broken, "second"))
          .isInstanceOf(IllegalStateException.class);
      assertThat(index.generation().fingerprint()).isEqualTo("first");
      assertThat(ids(index.search(question("党费"), 10))).containsExactly("dues");
    }
  }

  @Test
  void questionsNeverFailWhileGenerationsChange() throws Exception {
    try (var index = PassageIndex.inMemory(DICTIONARY);
        var asking = Executors.newFixedThreadPool(2)) {
      index.publish(List.of(DUES, MOBILE), "0");
      var done = new CountDownLatch(1);
      var failures = new ArrayList<Throwable>();
      for (int i = 0; i < 2; i++) {
        asking.execute(() -> {
          while (done.getCount() > 0) {
            try {
              assertThat(ids(index.search(question("党费"), 10))).contains("dues");
            } catch (Throwable failure) {
              failures.add(failure);
              return;
            }
          }
        });
      }
      for (int generation = 1; generation <= 30; generation++) {
        index.publish(List.of(DUES, MOBILE), Integer.toString(generation));
      }
      done.countDown();
      assertThat(failures).isEmpty();
      assertThat(index.generation().number()).isEqualTo(31);
    }
  }

  @Test
  void termsAreCountedByPassage() throws IOException {
    try (var index = PassageIndex.inMemory(DICTIONARY)) {
      index.publish(List.of(DUES, MOBILE), "x");
      assertThat(index.passagesWith("党费")).isEqualTo(1);
      assertThat(index.passagesWith("党员")).isEqualTo(2);
      assertThat(index.passagesWith("食堂")).isZero();
    }
  }
}
