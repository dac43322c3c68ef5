package io.xuewei.knowledge.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each hostile file lies beside a good one: it gets an error by name, or a sane reading, within a
/// time, and the good one is read. The heap of the tests is small, so that a file that is unpacked
/// into memory shows.
final class HostileFilesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource({
    "io.xuewei.knowledge.hostile.HostileZips#files",
    "io.xuewei.knowledge.hostile.HostileDocx#files",
    "io.xuewei.knowledge.hostile.HostilePdfs#files",
    "io.xuewei.knowledge.hostile.HostileOthers#files"
  })
  void hasAnErrorByNameOrASaneReadingAndTheGoodFileIsRead(Hostile hostile) throws IOException {
    Files.writeString(folder.resolve("好.txt"), "考勤办法\n签到由本人完成。");
    Files.write(folder.resolve(hostile.file()), hostile.bytes());
    DocumentFolder.Reading reading =
        assertTimeoutPreemptively(LIMIT, () -> DocumentFolder.read(folder));
    List<String> ids = reading.documents().stream().map(Document::id).toList();
    assertThat(ids).contains("好");
    if (hostile.expected() == null) {
      assertThat(reading.problems()).isEmpty();
      assertThat(ids).hasSize(2);
    } else {
      assertThat(reading.problems()).isNotEmpty();
      assertThat(reading.problems().getFirst().file()).startsWith(hostile.file());
      assertThat(reading.problems().getFirst().message()).contains(hostile.expected());
      assertThat(ids).hasSize(1);
    }
  }
}
