package io.xuewei.knowledge.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in a folder and is no file that could be read; a good file lies beside it.
final class HostilePathsTest {

  @TempDir Path outside;
  private Path folder;

  @BeforeEach
  void aGoodFile() throws IOException {
    folder = Files.createDirectory(outside.resolve("documents"));
    Files.writeString(folder.resolve("好.txt"), "考勤办法\n签到由本人完成。");
  }

  private DocumentFolder.Reading read() {
    return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DocumentFolder.read(folder));
  }

  private void refused(String file, String expected) {
    DocumentFolder.Reading reading = read();
    assertThat(reading.documents()).extracting(Document::id).containsExactly("好");
    assertThat(reading.problems()).extracting(Problem::file).contains(file);
    assertThat(reading.problems().getFirst().message()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"稀.txt", "稀.md", "稀.html", "稀.docx", "稀.doc", "稀.pdf", "稀.ofd", "稀.zip"})
  void aSparseFileOfTwoGibIsNotLoaded(String name) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    refused(name, "larger than");
  }

  @Test
  void aSparseSidecarIsNotLoaded() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("好.yaml").toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    refused("好.yaml", "larger than");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path secret = Files.writeString(outside.resolve("秘.txt"), "外面的文件\n不该读到。");
    Files.createSymbolicLink(folder.resolve("链.txt"), secret);
    refused("链.txt", "is a link");
  }

  @Test
  void aLinkedSidecarIsNotFollowed() throws IOException {
    Path secret = Files.writeString(outside.resolve("秘.yaml"), "title: 外面");
    Files.createSymbolicLink(folder.resolve("好.yaml"), secret);
    assertThat(read().documents().getFirst().info().title()).isEqualTo("考勤办法");
  }

  @Test
  void aLinkToAFolderAboveIsNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("环"), outside);
    refused("环", "is a link");
  }

  @Test
  void aPipeIsNotOpened() throws IOException, InterruptedException {
    Path pipe = folder.resolve("管.txt");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
    refused("管.txt", "no ordinary file");
  }

  @Test
  void aFolderNamedLikeAFileIsAFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("夹.txt"));
    Files.writeString(inner.resolve("内.txt"), "学习办法\n每月学习一次。");
    assertThat(read().problems()).isEmpty();
    assertThat(read().documents()).extracting(Document::id).containsExactly("内", "好");
  }

  @Test
  void foldersInsideAreReadAndHiddenOnesPassedOver() throws IOException {
    Files.createDirectories(folder.resolve("2024/.旧"));
    Files.writeString(folder.resolve("2024/通知.txt"), "学习通知\n本周学习。");
    Files.writeString(folder.resolve("2024/.旧/旧通知.txt"), "旧通知\n上周学习。");
    assertThat(read().documents()).extracting(Document::id).containsExactly("通知", "好");
  }

  @Test
  void twoFilesOfOneIdAreAProblemThatNamesBoth() throws IOException {
    Files.createDirectories(folder.resolve("旧"));
    Files.writeString(folder.resolve("旧/好.txt"), "旧办法\n每季学习。");
    List<Problem> problems = read().problems();
    assertThat(problems).singleElement().asString().contains("旧/好.txt", "好.txt", "same id");
  }

  @Test
  void aFileThatMayNotBeReadIsAProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("禁.txt"), "内容。");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "root reads everything");
    refused("禁.txt", "cannot be read");
  }
}
