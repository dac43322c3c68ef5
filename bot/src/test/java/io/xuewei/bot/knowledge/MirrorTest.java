package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given a library with a document of its own, the files of a folder elsewhere are brought in.
class MirrorTest {

  @TempDir Path folder;
  @TempDir Path source;
  private Desk desk;

  @BeforeEach
  void mirrorOne() throws IOException {
    desk = new Desk(folder);
    desk.document("借书.txt", "每人每次最多借三本图书。");
    desk.refresh();
    put("sub/停车.txt", "外来车辆停车每小时收费三元。");
    mirror();
  }

  private Path put(String name, String sentence) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "某办法\n" + sentence + "\n");
    return Desk.age(file, desk.clock.instant().minus(Duration.ofHours(1)));
  }

  private Outcome mirror() throws IOException {
    desk.told.notes.clear();
    var settled = Optional.of(desk.clock.instant().minus(Duration.ofSeconds(2)));
    return desk.refresh(new Mirror(desk.premises, source, settled), desk.told);
  }

  @Test
  void aNewFileIsPublished() throws IOException {
    assertThat(desk.read("documents/sub/停车.txt")).contains("三元");
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
    assertThat(mirror()).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void aChangedFileReplacesWhatCameFromThere() throws IOException {
    put("sub/停车.txt", "外来车辆停车每小时收费二十元。");
    mirror();
    assertThat(desk.ask("停车每小时收费多少")).contains("二十元");
  }

  @Test
  void whatGoesThereGoesHereAndNothingElse() throws IOException {
    put("别的.txt", "别的内容在这里说明。");
    mirror();
    Files.delete(source.resolve("sub/停车.txt"));
    mirror();
    assertThat(desk.has("documents/sub/停车.txt")).isFalse();
    assertThat(desk.has("documents/借书.txt")).isTrue();
    assertThat(desk.ask("停车每小时收费多少")).isEmpty();
  }

  @Test
  void aFileOfOurOwnIsNeverReplaced() throws IOException {
    put("借书.txt", "每人每次最多借九本图书。");
    mirror();
    assertThat(desk.told.notes).singleElement().asString().contains("借书.txt", "other content");
    assertThat(desk.read("documents/借书.txt")).contains("三本");
    mirror();
    assertThat(desk.told.notes).isEmpty();
  }

  @Test
  void aFileChangedHereStaysWhenItGoesThere() throws IOException {
    put("别的.txt", "别的内容在这里说明。");
    mirror();
    desk.write("documents/sub/停车.txt", "某办法\n这里改过的内容。\n");
    Files.delete(source.resolve("sub/停车.txt"));
    mirror();
    assertThat(desk.told.notes).singleElement().asString().contains("was changed here");
    assertThat(desk.read("documents/sub/停车.txt")).contains("这里改过");
  }

  @Test
  void aRollbackStaysThoughTheFolderHasTheLaterFiles() throws IOException {
    put("sub/停车.txt", "外来车辆停车每小时收费二十元。");
    mirror();
    var back = new Rollback(desk.premises).to(2, new Cause(Cause.Kind.ROLLBACK, "test"));
    desk.refresh(back, desk.told);
    assertThat(mirror()).isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");

    put("sub/停车.txt", "外来车辆停车每小时收费三十元。");
    Desk.age(source.resolve("sub/停车.txt"), desk.clock.instant().minus(Duration.ofMinutes(9)));
    mirror();
    assertThat(desk.ask("停车每小时收费多少")).contains("三十元");
  }

  @Test
  void aFolderThatIsNotMountedTakesNothingAway() throws IOException {
    DurableFiles.deleteTree(source);
    mirror();
    assertThat(desk.told.notes).singleElement().asString().contains("stays");
    Files.createDirectories(source);
    mirror();
    assertThat(desk.has("documents/sub/停车.txt")).isTrue();
  }

  @Test
  void aFileThatMayStillBeBeingWrittenWaits() throws IOException {
    Path file = put("半.txt", "一半的内容。");
    Desk.age(file, desk.clock.instant());
    mirror();
    assertThat(desk.has("documents/半.txt")).isFalse();
    mirror();
    assertThat(desk.has("documents/半.txt")).isTrue();
  }
}
