package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given two editions, an admin goes back to the first.
class RollbackTest {

  private static final Cause CAUSE = new Cause(Cause.Kind.ROLLBACK, "test");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void publishTwice() throws IOException {
    desk = new Desk(folder);
    desk.document("停车.txt", "外来车辆停车每小时收费三元。");
    desk.document("借书.txt", "每人每次最多借三本图书。");
    desk.write("dictionary/aliases.tsv", "借阅\t借书\n");
    desk.refresh();
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    desk.delete("documents/借书.txt");
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.write("documents/图.png", "no text");
    desk.write("dictionary/aliases.tsv", "泊车\t停车\n");
    desk.refresh();
  }

  private void rollBack() throws IOException {
    desk.refresh(new Rollback(desk.premises).to(1, CAUSE), desk.told);
  }

  @Test
  void itsDocumentsAndItsDictionaryAnswerAgainAsAThirdEdition() throws IOException {
    rollBack();
    assertThat(desk.live()).isEqualTo(3);
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
    assertThat(desk.ask("每次最多借几本图书")).contains("三本");
    assertThat(desk.ask("早餐几点供应")).isEmpty();
    assertThat(desk.premises.editions().dictionary(desk.manifest()).aliases())
        .containsOnlyKeys("借阅");
  }

  @Test
  void theWorkingFolderIsThatOfThen() throws IOException {
    rollBack();
    assertThat(desk.read("documents/停车.txt")).contains("三元");
    assertThat(desk.has("documents/借书.txt")).isTrue();
    assertThat(desk.has("documents/食堂.txt")).isFalse();
    assertThat(desk.has("documents/图.png")).isTrue();
    assertThat(desk.told.notes).isEmpty();
    assertThat(desk.refresh()).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void whatWasNotPublishedYetIsSetAside() throws IOException {
    desk.document("停车.txt", "外来车辆停车每小时收费九元。");
    desk.document("新.txt", "新的内容在这里说明。");
    rollBack();
    assertThat(desk.read("set-aside/documents/停车.txt")).contains("九元");
    assertThat(desk.read("set-aside/documents/新.txt")).contains("新的内容");
    assertThat(desk.told.notes).hasSize(2).allMatch(note -> note.contains("set-aside"));
    assertThat(desk.read("documents/停车.txt")).contains("三元");
  }

  @Test
  void oneThatWasCutOffIsFinishedByTheNextRefresh() throws IOException {
    Preparation half =
        (_, _) -> {
          Path journal = desk.premises.editions().folder().resolve("rollback.json");
          ManifestJson.write(journal, new Rollback.Journal(1, CAUSE));
          desk.delete("documents/食堂.txt");
          throw new IOException("the power went");
        };
    assertThatThrownBy(() -> desk.refresh(half, desk.told)).hasMessage("the power went");
    assertThat(desk.ask("停车每小时收费多少")).contains("五元");

    desk.refresh();

    assertThat(desk.manifest().cause()).isEqualTo(CAUSE);
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
    assertThat(desk.ask("每次最多借几本图书")).contains("三本");
  }

  @Test
  void oneToAnEditionThatIsGoneDoesNotBlockTheNextRefresh() throws IOException {
    var toNowhere = new Rollback(desk.premises).to(7, CAUSE);
    assertThatThrownBy(() -> desk.refresh(toNowhere, desk.told))
        .isInstanceOf(Upkeep.NotPossible.class)
        .hasMessageContaining("generation 7 is not kept");
    assertThat(desk.refresh()).isInstanceOf(Outcome.Unchanged.class);
  }
}
