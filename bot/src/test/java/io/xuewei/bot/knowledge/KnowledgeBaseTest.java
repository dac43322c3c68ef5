package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.index.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given a knowledge base that answers, editions change under it.
class KnowledgeBaseTest {

  private static final Cause CAUSE = new Cause(Cause.Kind.REFRESH, "test");

  @TempDir Path folder;
  private Desk desk;
  private KnowledgeBase knowledge;

  @BeforeEach
  void open() throws IOException {
    desk = new Desk(folder);
    desk.document("停车.txt", "外来车辆停车每小时收费三元。");
    desk.write("dictionary/words.txt", "停车\tactivity\n");
    knowledge = reopened();
  }

  private KnowledgeBase reopened() throws IOException {
    var config = Config.defaults().withoutMeaning();
    return KnowledgeBase.open(new DataFolder(folder), config, desk.clock, _ -> {});
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private String ask(String question) {
    return knowledge.with(live -> quote(live.library().ask(question)));
  }

  private static String quote(Finding finding) {
    return finding instanceof Finding.Answered answered
        ? answered.citations().getFirst().quote()
        : "";
  }

  @Test
  void theFirstStartMakesAnEditionAndTheNextServesItWhateverChangedSince() throws IOException {
    assertThat(ask("停车每小时收费多少")).contains("三元");
    knowledge.close();
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    desk.write("dictionary/words.txt", "泊车\tactivity\n");
    knowledge = reopened();
    assertThat(ask("停车每小时收费多少")).contains("三元");
    assertThat(knowledge.with(LiveEdition::dictionary).words()).containsOnlyKeys("停车");
  }

  @Test
  void whatAnotherProcessPublishesIsTakenUpWithItsDictionary() throws IOException {
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    desk.write("dictionary/words.txt", "泊车\tactivity\n");
    desk.refresh();
    assertThat(ask("停车每小时收费多少")).contains("三元");

    knowledge.takeUp();

    assertThat(ask("停车每小时收费多少")).contains("五元");
    assertThat(knowledge.with(LiveEdition::dictionary).words()).containsOnlyKeys("泊车");
    assertThat(knowledge.generation().number()).isEqualTo(2);
  }

  @Test
  void aQuestionUnderWayKeepsItsEditionToItsEnd() throws Exception {
    try (var upkeep = knowledge.upkeep()) {
      String answer =
          knowledge.with(live -> {
            replaceAll(upkeep);
            assertThat(knowledge.generation().number()).isEqualTo(2);
            return quote(live.library().ask("停车每小时收费多少"));
          });
      assertThat(answer).contains("三元");
      assertThat(ask("停车每小时收费多少")).isEmpty();
    }
  }

  private void replaceAll(UpkeepWorker upkeep) {
    try {
      desk.delete("documents/停车.txt");
      desk.document("食堂.txt", "食堂早餐七点开始供应。");
      upkeep.refresh(CAUSE);
      upkeep.await();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void aReplacedEditionClosesWhenTheLastQuestionHasLeft() throws Exception {
    var old = new ArrayList<LiveEdition>();
    try (var upkeep = knowledge.upkeep()) {
      knowledge.with(live -> {
        old.add(live);
        replaceAll(upkeep);
        return live.library().search("停车", 3);
      });
    }
    assertThatThrownBy(() -> old.getFirst().library().search("停车", 3))
        .hasMessage("The index is closed");
  }

  @Test
  void questionsNeverFailWhileEditionsChange() throws Exception {
    var done = new CountDownLatch(1);
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    try (var asking = Executors.newFixedThreadPool(2);
        var upkeep = knowledge.upkeep()) {
      for (int i = 0; i < 2; i++) {
        asking.execute(() -> askUntil(done, failures));
      }
      for (int edition = 0; edition < 15; edition++) {
        desk.clock.pass(java.time.Duration.ofMinutes(1));
        desk.document("停车.txt", "外来车辆停车每小时收费" + (10 + edition) + "元。");
        desk.write("dictionary/aliases.tsv", "泊车" + edition + "\t停车\n");
        upkeep.refresh(CAUSE);
        assertThat(upkeep.await().state()).isEqualTo(RefreshProgress.State.PUBLISHED);
      }
      done.countDown();
    }
    assertThat(failures).isEmpty();
    assertThat(knowledge.generation().number()).isEqualTo(16);
  }

  private void askUntil(CountDownLatch done, List<Throwable> failures) {
    while (done.getCount() > 0) {
      try {
        assertThat(ask("停车每小时收费多少")).contains("元");
      } catch (Throwable failure) {
        failures.add(failure);
        return;
      }
    }
  }

  @Test
  void aClosedOneSaysSo() {
    knowledge.close();
    assertThatThrownBy(() -> ask("停车")).hasMessage("the knowledge base is closed");
  }
}
