package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.knowledge.RefreshProgress.Count;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import io.xuewei.index.dense.Progress;
import io.xuewei.knowledge.Validity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an admin does, one work at a time.
class UpkeepWorkerTest {

  private static final Cause CAUSE = new Cause(Cause.Kind.REFRESH, "test");

  @TempDir Path folder;
  private Desk desk;
  private UpkeepWorker upkeep;
  private Count vectors = Count.ZERO;
  private final List<String> notes = new ArrayList<>();
  private final CountDownLatch published = new CountDownLatch(1);
  private CountDownLatch goOn = new CountDownLatch(0);

  @BeforeEach
  void open() throws Exception {
    desk = new Desk(folder);
    desk.document("停车.txt", "外来车辆停车每小时收费三元。");
    desk.document("借书.txt", "每人每次最多借三本图书。");
    upkeep = new UpkeepWorker(desk.premises, desk.clock, this::receive, notes::add);
  }

  private Count receive(Outcome.Published next) throws java.io.IOException {
    next.index().close();
    published.countDown();
    try {
      goOn.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return vectors;
  }

  @AfterEach
  void close() {
    goOn.countDown();
    upkeep.close();
  }

  private RefreshProgress done() throws InterruptedException {
    return upkeep.await();
  }

  @Test
  void everyStepIsToldFromTheFirstToTheLast() throws Exception {
    var steps = new ArrayList<RefreshProgress>();
    try (var _ = upkeep.listen(steps::add)) {
      upkeep.refresh(CAUSE);
      done();
    }
    assertThat(steps.getFirst().state()).isEqualTo(State.RUNNING);
    assertThat(steps)
        .anyMatch(s -> s.state() == State.RUNNING && s.files().equals(new Count(2, 2)));
    assertThat(steps.getLast())
        .isEqualTo(
            new RefreshProgress(
                State.PUBLISHED, new Count(2, 2), new Count(2, 2), Count.ZERO, 0, 1, ""));
    upkeep.refresh(CAUSE);
    assertThat(done().state()).isEqualTo(State.UNCHANGED);
  }

  @Test
  void oneWhoListensBadlyDoesNotEndTheWork() throws Exception {
    upkeep.listen(_ -> {
      throw new IllegalStateException("gone");
    });
    upkeep.refresh(CAUSE);
    assertThat(done().state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aSecondWorkIsTurnedAway() throws Exception {
    goOn = new CountDownLatch(1);
    upkeep.refresh(CAUSE);
    published.await();
    assertThatThrownBy(() -> upkeep.refresh(CAUSE)).isInstanceOf(Upkeep.Busy.class);
    goOn.countDown();
    assertThat(done().state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aCancelledWorkLeavesTheLiveEdition() throws Exception {
    upkeep.refresh(CAUSE);
    done();
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    upkeep.listen(step -> {
      if (step.files().done() > 0) {
        upkeep.cancel();
      }
    });
    upkeep.refresh(CAUSE);
    assertThat(done().state()).isEqualTo(State.CANCELLED);
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
    assertThat(upkeep.cancel()).isFalse();
  }

  @Test
  void aFailureIsOneLine() throws Exception {
    Files.writeString(desk.premises.index(), "a file where a folder should be");
    upkeep.refresh(CAUSE);
    assertThat(done().state()).isEqualTo(State.FAILED);
    assertThat(upkeep.progress().problem()).contains("index").doesNotContain("\n");
  }

  @Test
  void theVectorsThatAreMadeAfterwardsAreToldToo() throws Exception {
    vectors = new Count(0, 2);
    upkeep.refresh(CAUSE);
    assertThat(done().isOver()).isFalse();
    upkeep.vectors(MeaningStatus.of(new Progress(1, 2, 3.5)));
    assertThat(upkeep.progress().vectors()).isEqualTo(new Count(1, 2));
    assertThat(upkeep.progress().secondsLeft()).isEqualTo(4);
    upkeep.vectors(MeaningStatus.unavailable(new Progress(1, 2, 0), "no model"));
    assertThat(upkeep.progress().isOver()).isTrue();
  }

  @Test
  void aRemovedDocumentLeavesWithItsSidecar() throws Exception {
    desk.write("documents/停车.yaml", "number: 某办〔2025〕3号\n");
    upkeep.refresh(CAUSE);
    done();
    assertThatThrownBy(() -> upkeep.remove("没有", CAUSE)).isInstanceOf(Upkeep.NotPossible.class);
    upkeep.remove("停车", new Cause(Cause.Kind.REMOVE, "test"));
    done();
    assertThat(desk.has("documents/停车.txt")).isFalse();
    assertThat(desk.has("documents/停车.yaml")).isFalse();
    assertThat(desk.ask("停车每小时收费多少")).isEmpty();
    assertThat(upkeep.history())
        .extracting(e -> e.cause().kind())
        .containsExactly(Cause.Kind.REMOVE, Cause.Kind.REFRESH);
  }

  @Test
  void aRetiredDocumentSaysSoInItsSidecarAndItsReplacementToo() throws Exception {
    desk.write("documents/停车.yaml", "# 科室的注记\nnumber: 某办〔2025〕3号\n");
    desk.write("documents/借书.yaml", "replaces:\n  - 旧借书\nissuer: 某办\n");
    upkeep.refresh(CAUSE);
    done();
    upkeep.retire("停车", Optional.of("借书"), new Cause(Cause.Kind.RETIRE, "test"));
    done();
    assertThat(desk.read("documents/停车.yaml"))
        .isEqualTo("# 科室的注记\nnumber: 某办〔2025〕3号\nrepealed: 2025-06-12\n");
    assertThat(desk.read("documents/借书.yaml")).isEqualTo("issuer: 某办\nreplaces: ['旧借书', '停车']\n");
    assertThat(notes).isEmpty();
    assertThat(desk.manifest().changes()).hasSize(2);
    assertThatThrownBy(() -> upkeep.retire("停车", Optional.of("没有"), CAUSE))
        .hasMessage("there is no document 没有");
  }

  private static final String NOTICE =
      "关于印发《值班办法》的通知\n现予印发。\n云溪区委党校\n2024年3月1日\n值班办法\n值班每班八小时，不得离岗。\n";

  @Test
  void aNoticeAndWhatItPassesOnLeaveTogether() throws Exception {
    desk.write("documents/印发.txt", NOTICE);
    upkeep.refresh(CAUSE);
    done();
    assertThat(desk.ask("值班每班几小时")).contains("八小时");

    upkeep.remove("印发·值班办法", CAUSE);
    done();

    assertThat(desk.has("documents/印发.txt")).isFalse();
    assertThat(desk.manifest().documents()).isEqualTo(2);
    assertThat(notes)
        .containsExactly(
            "印发 and 印发·值班办法 come from one file, documents/印发.txt, and are taken out together");
  }

  @Test
  void aDocumentThatANoticePassesOnIsRetiredWithIt() throws Exception {
    desk.write("documents/印发.txt", NOTICE);
    upkeep.refresh(CAUSE);
    done();
    assertThatThrownBy(() -> upkeep.retire("印发·值班办法", Optional.of("印发"), CAUSE))
        .hasMessageContaining("come from one file");

    upkeep.retire("印发·值班办法", Optional.of("停车"), CAUSE);
    done();

    assertThat(desk.read("documents/印发.yaml")).isEqualTo("repealed: 2025-06-12\n");
    assertThat(desk.read("documents/停车.yaml")).isEqualTo("replaces: ['印发', '印发·值班办法']\n");
    assertThat(desk.state("印发·值班办法")).isEqualTo(Validity.State.NO_LONGER);
    assertThat(desk.state("印发")).isEqualTo(Validity.State.NO_LONGER);
    assertThat(desk.state("停车")).isEqualTo(Validity.State.IN_FORCE);
    assertThat(notes).hasSize(1);
  }

  @Test
  void aDocumentOfAZipIsNotRemovedAlone() throws Exception {
    desk.zip("documents/合集.zip", Map.of("合集.txt", "合集办法\n合集里的第一份。\n", "另.txt", "另办法\n合集里的另一份。\n"));
    upkeep.refresh(CAUSE);
    done();
    for (String id : List.of("合集", "另")) {
      assertThatThrownBy(() -> upkeep.remove(id, CAUSE))
          .isInstanceOf(Upkeep.NotPossible.class)
          .hasMessage(id + " comes with others from documents/合集.zip; change or remove that file");
      assertThatThrownBy(() -> upkeep.retire(id, Optional.empty(), CAUSE))
          .hasMessageContaining("合集.zip");
    }
  }

  @Test
  void anAliasIsAddedUnlessItStandsForAnotherTerm() throws Exception {
    desk.write("dictionary/aliases.tsv", "泊车\t停车");
    upkeep.refresh(CAUSE);
    done();
    upkeep.addAlias("图书", "书本", CAUSE);
    done();
    assertThat(desk.read("dictionary/aliases.tsv")).isEqualTo("泊车\t停车\n书本\t图书\n");
    assertThat(desk.live()).isEqualTo(2);
    upkeep.addAlias("图书", "书本", CAUSE);
    assertThat(done().state()).isEqualTo(State.UNCHANGED);
    assertThatThrownBy(() -> upkeep.addAlias("图书", "泊车", CAUSE))
        .isInstanceOf(Upkeep.NotPossible.class)
        .hasMessage("'泊车' stands for 停车 already");
    assertThatThrownBy(() -> upkeep.addAlias("图\t书", "x", CAUSE))
        .isInstanceOf(Upkeep.NotPossible.class);
  }

  @Test
  void onlyEditionsThatAreKeptCanBeGoneBackTo() throws Exception {
    upkeep.refresh(CAUSE);
    done();
    assertThatThrownBy(() -> upkeep.rollBackTo(2, CAUSE)).hasMessageContaining("generation 2");
    desk.delete("documents/停车.txt");
    upkeep.refresh(CAUSE);
    done();
    upkeep.rollBackTo(1, CAUSE);
    assertThat(done().generation()).isEqualTo(3);
    assertThat(desk.has("documents/停车.txt")).isTrue();
  }

  @Test
  void aWatchedFolderIsSilentUntilSomethingChangesInIt(@TempDir Path watched) throws Exception {
    upkeep.refresh(CAUSE);
    RefreshProgress before = done();
    upkeep.watch(watched);
    assertThat(done()).isEqualTo(before);
    Path file = Files.writeString(watched.resolve("食堂.txt"), "食堂办法\n食堂早餐七点开始供应。\n");
    Desk.age(file, desk.clock.instant().minusSeconds(60));
    upkeep.watch(watched);
    assertThat(done().generation()).isEqualTo(2);
    assertThat(upkeep.history().getFirst().cause())
        .isEqualTo(new Cause(Cause.Kind.REFRESH, "watch"));
    assertThatThrownBy(() -> upkeep.mirror(desk.premises.working().documents(), CAUSE))
        .isInstanceOf(Upkeep.NotPossible.class);
  }
}
