package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.knowledge.Edition.FileChange;
import io.xuewei.bot.knowledge.Edition.FileChange.Kind;
import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given a library of two documents, files change.
class RefreshTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void publishTwo() throws IOException {
    desk = new Desk(folder);
    desk.document("停车.txt", "外来车辆停车每小时收费三元。");
    desk.document("借书.txt", "每人每次最多借三本图书。");
    desk.refresh();
  }

  @Test
  void theFirstRefreshReadsEverything() throws IOException {
    assertThat(desk.live()).isEqualTo(1);
    assertThat(desk.told.filesRead).isEqualTo(2);
    assertThat(desk.told.steps).containsExactly(Course.Step.values());
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
  }

  @Test
  void aRefreshOfUnchangedFilesReadsNoneAndPublishesNothing() throws IOException {
    assertThat(desk.refresh()).isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.live()).isEqualTo(1);
    assertThat(desk.told.steps).doesNotContain(Course.Step.READ);
  }

  @Test
  void onlyChangedFilesAreRead() throws IOException {
    desk.document("停车.txt", "外来车辆停车每小时收费五元。");
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.delete("documents/借书.txt");

    desk.refresh();

    assertThat(desk.told.filesRead).isEqualTo(2);
    assertThat(desk.ask("停车每小时收费多少")).contains("五元");
    assertThat(desk.ask("每次最多借几本图书")).isEmpty();
    assertThat(desk.manifest().edition().changes())
        .containsExactly(
            new FileChange(Kind.REMOVED, "documents/借书.txt", List.of("借书")),
            new FileChange(Kind.CHANGED, "documents/停车.txt", List.of("停车")),
            new FileChange(Kind.ADDED, "documents/食堂.txt", List.of("食堂")));
  }

  @Test
  void documentsOfUnchangedFilesAreStillThere() throws IOException {
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.refresh();
    assertThat(desk.told.filesRead).isEqualTo(1);
    assertThat(desk.ask("每次最多借几本图书")).contains("三本");
    assertThat(desk.manifest().documents()).isEqualTo(3);
  }

  @Test
  void ofTheCopiesOfOneTextTheBestAnswersAndTheOthersAreNamed() throws IOException {
    String text = "关于图书馆开放时间的办法\n图书馆周一至周五上午九点开门，下午五点关门，周末闭馆。读者凭证入馆，不得在馆内饮食，阅毕请把图书放回原处。\n";
    desk.write("documents/开放办法.txt", "云馆发〔2025〕3号\n" + text);
    desk.write("documents/抄来的.txt", text.replace("周一至周五", "周一至周五 "));
    desk.refresh();
    assertThat(desk.manifest().documents()).isEqualTo(3);
    assertThat(desk.manifest().notes())
        .extracting(Problem::toString)
        .containsExactly("抄来的: is a copy of 开放办法, which answers in its place");

    desk.delete("documents/开放办法.txt");
    desk.refresh();
    assertThat(desk.ask("图书馆周末开门吗")).contains("周末闭馆");
    assertThat(desk.manifest().notes()).isEmpty();
  }

  @Test
  void whatASourceRepeatsIsLearnedFileByFile() throws IOException {
    for (String topic : List.of("甲", "乙", "丙")) {
      desk.write("documents/" + topic + ".txt", page(topic));
    }
    desk.refresh();
    assertThat(desk.text("甲")).contains("云溪党建网");

    desk.write("documents/丁.txt", page("丁"));
    desk.refresh();
    for (String topic : List.of("甲", "乙", "丙", "丁")) {
      assertThat(desk.text(topic)).doesNotContain("云溪党建网");
    }

    desk.delete("documents/乙.txt");
    desk.refresh();
    assertThat(desk.text("甲")).contains("云溪党建网");
  }

  private static String page(String topic) {
    return "云溪党建网首页\n关于" + topic + "的说明\n" + topic + "每月学习一次。\n";
  }

  @Test
  void aFileThatWasOnlyTouchedIsHashedOnceAndIsUnchanged() throws IOException {
    Path file = desk.premises.knowledge().resolve("documents/停车.txt");
    Desk.age(file, desk.clock.instant().minus(Duration.ofMinutes(20)));
    assertThat(desk.refresh()).isInstanceOf(Outcome.Unchanged.class);
    assertThat(Scan.of(desk.premises.working(), desk.manifest()).hashed()).isZero();
  }

  @Test
  void aFileChangedInTheMomentItWasLookedAtIsNotTakenToBeTheSame() throws IOException {
    Path file = desk.premises.knowledge().resolve("documents/停车.txt");
    String text = Files.readString(file);
    Desk.age(file, desk.clock.instant().plus(Duration.ofMinutes(1)));
    desk.refresh();
    var then = Files.getLastModifiedTime(file);
    Files.writeString(file, text.replace("三元", "九元"));
    Files.setLastModifiedTime(file, then);

    desk.refresh();

    assertThat(desk.ask("停车每小时收费多少")).contains("九元");
  }

  @Test
  void aChangedSidecarIsAChangeOfItsDocument() throws IOException {
    desk.write("documents/停车.yaml", "number: 某办〔2025〕3号\n");
    desk.refresh();
    assertThat(desk.told.filesRead).isEqualTo(1);
    assertThat(desk.manifest().changes())
        .containsExactly(new FileChange(Kind.ADDED, "documents/停车.yaml", List.of("停车")));
    desk.delete("documents/停车.yaml");
    desk.refresh();
    assertThat(desk.told.filesRead).isEqualTo(1);
    assertThat(desk.manifest().changes())
        .extracting(FileChange::kind)
        .containsExactly(Kind.REMOVED);
  }

  @Test
  void ofTwoFilesWithOneIdTheOtherComesWhenTheFirstGoes() throws IOException {
    desk.document("z/停车.txt", "外来车辆停车每小时收费八元。");
    desk.refresh();
    assertThat(desk.manifest().documents()).isEqualTo(2);
    assertThat(desk.manifest().problems())
        .singleElement()
        .asString()
        .contains("documents/停车.txt", "same id");

    desk.delete("documents/z/停车.txt");
    desk.document("a/停车.txt", "外来车辆停车每小时收费六元。");
    desk.refresh();
    assertThat(desk.ask("停车每小时收费多少")).contains("六元");

    desk.delete("documents/a/停车.txt");
    desk.refresh();
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
    assertThat(desk.manifest().problems()).isEmpty();
  }

  @Test
  void aNewDictionaryNeedsNoFileToBeReadAgain() throws IOException {
    desk.write("dictionary/aliases.tsv", "泊车\t停车\n");
    desk.refresh();
    assertThat(desk.live()).isEqualTo(2);
    assertThat(desk.told.filesRead).isZero();
    assertThat(desk.premises.editions().dictionary(desk.manifest()).aliases()).containsKey("泊车");
  }

  @Test
  void aProblemOfAnUnchangedFileIsRemembered() throws IOException {
    desk.write("documents/图.png", "no text");
    desk.write("documents/独.yaml", "title: 独\n");
    desk.refresh();
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.refresh();
    assertThat(desk.manifest().edition().problems())
        .hasSize(2)
        .anyMatch(problem -> problem.toString().startsWith("图.png"))
        .anyMatch(problem -> problem.toString().startsWith("独.yaml: describes no document"));
  }

  @Test
  void theBytesOfATextThatMustNotBeServedAreKeptNowhere() throws IOException {
    desk.write("documents/密.txt", "机密★一年\n某件事情的安排\n内容在这里说明。\n");
    desk.refresh();
    assertThat(desk.manifest().documents()).isEqualTo(2);
    assertThat(desk.manifest().problems()).singleElement().asString().startsWith("密.txt");
    assertThat(keptFiles()).isEqualTo(2);
  }

  @Test
  void onlyTheNewestEditionsAreKeptWithTheirBytes() throws IOException {
    desk = new Desk(folder, 2);
    desk.clock.pass(Duration.ofHours(2));
    for (String price : List.of("四元", "五元", "六元")) {
      desk.document("停车.txt", "外来车辆停车每小时收费" + price + "。");
      desk.refresh();
    }
    assertThat(desk.premises.editions().manifest(2)).isEmpty();
    assertThat(desk.premises.editions().manifest(3)).isPresent();
    assertThat(keptFiles()).isEqualTo(3);
  }

  private long keptFiles() throws IOException {
    try (Stream<Path> files = Files.walk(desk.premises.editions().folder().resolve("files"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void anIndexThatWasLostIsMadeAgainBehindTheEditionsKept() throws IOException {
    desk.document("食堂.txt", "食堂早餐七点开始供应。");
    desk.refresh();
    DurableFiles.deleteTree(desk.premises.index());

    desk.refresh();

    assertThat(desk.live()).isEqualTo(3);
    assertThat(desk.told.filesRead).isEqualTo(3);
    assertThat(desk.ask("停车每小时收费多少")).contains("三元");
  }

  @Test
  void whoComesSecondIsToldThatAnotherIsAtWork() throws IOException {
    try (var _ = UpkeepLock.take(desk.premises.lock(), Duration.ZERO)) {
      assertThatThrownBy(desk::refresh)
          .isInstanceOf(Upkeep.Busy.class)
          .hasMessageContaining("another process");
    }
    assertThat(desk.refresh()).isInstanceOf(Outcome.Unchanged.class);
  }
}
