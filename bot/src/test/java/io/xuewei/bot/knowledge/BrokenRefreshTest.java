package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A refresh breaks at each of its steps; afterwards one whole edition answers, and the next
/// refresh gets to the end.
class BrokenRefreshTest {

  private static final String QUESTION = "停车每小时收费多少";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void changeAfterTheFirst() throws IOException {
    desk = new Desk(folder);
    desk.document("停车.txt", "外来车辆停车每小时收费三元。");
    desk.document("借书.txt", "每人每次最多借三本图书。");
    desk.write("dictionary/aliases.tsv", "借阅\t借书\n");
    desk.refresh();
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.write("dictionary/aliases.tsv", "借阅\t借书\n泊车\t停车\n");
  }

  private static final class Broken extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /// Breaks once a step is done.
  private record BreakingAt(Course.Step step) implements Course {
    @Override
    public void done(Step done) {
      if (done == step) {
        throw new Broken();
      }
    }

    @Override
    public void files(int done, int total) {}

    @Override
    public void passages(int done, int total) {}

    @Override
    public void note(String line) {}
  }

  @ParameterizedTest
  @EnumSource(Course.Step.class)
  void oneWholeEditionAnswersWhereverItBreaks(Course.Step step) throws IOException {
    assertThatThrownBy(() -> desk.refresh(Preparation.NONE, new BreakingAt(step)))
        .isInstanceOf(Broken.class);

    boolean published = step.compareTo(Course.Step.PUBLISHED) >= 0;
    assertThat(desk.live()).isEqualTo(published ? 2 : 1);
    assertThat(desk.ask(QUESTION)).contains(published ? "五元" : "三元");
    assertThat(desk.premises.editions().dictionary(desk.manifest()).aliases().containsKey("泊车"))
        .isEqualTo(published);
    finishes();
  }

  @Test
  void soItDoesInTheMiddleOfTheWriting() throws IOException {
    desk.told.breakInTheMiddle();
    assertThatThrownBy(desk::refresh).hasMessage("broken in the middle");
    assertThat(desk.live()).isEqualTo(1);
    assertThat(desk.ask(QUESTION)).contains("三元");
    finishes();
  }

  @Test
  void whatIsNotPublishedIsInNoHistory() throws IOException {
    assertThatThrownBy(() -> desk.refresh(Preparation.NONE, new BreakingAt(Course.Step.NOTED)))
        .isInstanceOf(Broken.class);
    assertThat(desk.premises.editions().manifest(2)).isPresent();
    try (var upkeep = new UpkeepWorker(desk.premises, desk.clock, _ -> null, _ -> {})) {
      assertThat(upkeep.history()).extracting(Edition::generation).containsExactly(1);
    }
  }

  private void finishes() throws IOException {
    desk.refresh(Preparation.NONE, new Desk.Told());
    assertThat(desk.live()).isEqualTo(2);
    assertThat(desk.ask(QUESTION)).contains("五元");
    assertThat(desk.ask("早餐几点供应")).contains("七点");
    assertThat(desk.premises.staging()).doesNotExist();
  }
}
