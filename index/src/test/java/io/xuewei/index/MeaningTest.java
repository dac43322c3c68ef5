package io.xuewei.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.index.dense.LazyEmbedder;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real model.
class MeaningTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Document FEES =
      Document.ofOnePassage("fees", "党费规定", "党员连续六个月不缴纳党费，视为自行脱党。");
  private static final Document LEAVE = Document.ofOnePassage("leave", "考勤办法", "因故不能参加学习的，应当事先请假。");
  private static final Document CAR = Document.ofOnePassage("car", "停车须知", "车辆按位停放，不得占用消防通道。");

  @TempDir private Path folder;
  private PassageIndex index;
  private Meaning meaning;

  @BeforeEach
  void open() throws IOException {
    index = PassageIndex.inMemory(Dictionary.empty());
    meaning = Meaning.in(folder, CLOCK);
  }

  @AfterEach
  void close() throws IOException {
    meaning.close();
    index.close();
  }

  private void publish(Document... documents) {
    index.publish(List.of(documents), "test");
  }

  private void followed() throws InterruptedException {
    meaning.follow(index, Dictionary.empty(), _ -> {});
    meaning.await();
  }

  private Question question(String text) {
    return new Question(text, text, List.of(), List.of());
  }

  private List<Candidate> candidates(String text) {
    var read = meaning.of(question(text), index.generation());
    return new Candidates(index, Optional.of(meaning)).find(question(text), read, 2, _ -> true);
  }

  @Test
  void aPassageWithoutACommonWordIsFoundByItsMeaning() throws InterruptedException {
    publish(FEES, LEAVE, CAR);
    followed();
    assertThat(candidates("会费总拖着")).extracting(c -> c.passage().documentId()).contains("fees");
    assertThat(candidates("会费总拖着")).allMatch(c -> c.likeness().isPresent());
  }

  @Test
  void untilTheVectorsAreThereAQuestionGoesByWords() {
    publish(FEES, LEAVE, CAR);
    assertThat(candidates("不缴纳党费")).isNotEmpty().allMatch(c -> c.likeness().isEmpty());
  }

  @Test
  void aNewGenerationGoesByWordsUntilItIsFollowed() throws InterruptedException {
    publish(FEES);
    followed();
    publish(FEES, LEAVE);
    assertThat(candidates("不缴纳党费")).isNotEmpty().allMatch(c -> c.likeness().isEmpty());
    followed();
    assertThat(candidates("不缴纳党费")).isNotEmpty().allMatch(c -> c.likeness().isPresent());
  }

  @Test
  void vectorsOfAPassageThatIsGoneLeadNowhere() throws InterruptedException {
    publish(FEES, CAR);
    followed();
    publish(CAR);
    followed();
    assertThat(candidates("党费总拖着不给")).extracting(c -> c.passage().documentId()).containsOnly("car");
  }

  @Test
  void aProcessThatOnlyAsksTakesTheVectorsThatAreThere() throws InterruptedException {
    publish(FEES, LEAVE);
    meaning.read(index, Dictionary.empty());
    assertThat(meaning.model()).isEqualTo(new LazyEmbedder.NotLoaded());
    followed();
    try (Meaning reader = Meaning.in(folder, CLOCK)) {
      reader.read(index, Dictionary.empty());
      assertThat(reader.of(question("党费"), index.generation())).isPresent();
      assertThat(reader.of(index.documents().getFirst().passages().getFirst())).isPresent();
    }
  }

  @Test
  void theProgressIsOfPassages() throws InterruptedException {
    assertThat(meaning.progress()).isEmpty();
    publish(FEES, LEAVE, CAR);
    followed();
    assertThat(meaning.progress())
        .get()
        .extracting(p -> p.done() + "/" + p.total())
        .isEqualTo("3/3");
    assertThat(meaning.isSettled()).isTrue();
  }
}
