package io.xuewei.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineLengthTest {

  @TempDir private Path folder;

  private Path commandLine(String question) throws IOException {
    return Files.writeString(folder.resolve("cmdline"), "java\0Main\0ask\0" + question);
  }

  @Test
  void aLongQuestionInTheCommandLineIsTooLongForTheModel() throws IOException {
    assertThat(CommandLineLength.isTooLong(commandLine("党费怎么交"))).isFalse();
    // Counted in bytes: a Chinese character has three.
    assertThat(CommandLineLength.isTooLong(commandLine("党".repeat(900)))).isFalse();
    assertThat(CommandLineLength.isTooLong(commandLine("党".repeat(1_100)))).isTrue();
  }

  @Test
  void aSystemThatDoesNotTellItHasNoSuchLimit() {
    assertThat(CommandLineLength.isTooLong(folder.resolve("none"))).isFalse();
  }
}
