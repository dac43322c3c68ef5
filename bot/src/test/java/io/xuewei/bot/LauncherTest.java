package io.xuewei.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given a checkout with the real launcher, and a JDK and a Maven that only write down that they
/// were called.
@Timeout(60)
class LauncherTest {

  private static final String BUILDS =
      """
      #!/bin/sh
      echo build >> "$CALLS"
      mkdir -p bot/target/xuewei/lib seeds/target/classes
      touch seeds/target/seeds.jar bot/target/bot.jar
      """;

  private static final String STARTS =
      """
      #!/bin/sh
      case "$*" in *warm-up*) exit 1 ;; esac
      echo "start ${*##*io.xuewei.bot.Main }" >> "$CALLS"
      """;

  @TempDir Path folder;

  private Path root;

  @BeforeEach
  void checkOut() throws IOException {
    root = folder.resolve("checkout of 学委");
    write("checkout of 学委/seeds/documents/a.txt", "");
    write("checkout of 学委/seeds/pom.xml", "");
    write("checkout of 学委/bot/src/main/A.java", "");
    write("checkout of 学委/pom.xml", "");
    executable("checkout of 学委/xuewei", Files.readString(Path.of("../xuewei")));
    executable("bin/mvn", BUILDS);
    executable("jdk/bin/java", STARTS);
    executable("jdk/bin/javac", STARTS);
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
  }

  @Test
  void buildsOnceAndThenOnlyStarts() throws Exception {
    run(folder, root.resolve("xuewei"), "ask", "党费怎么交");
    run(folder, root.resolve("xuewei"), "serve");

    assertThat(calls()).containsExactly("build", "start ask 党费怎么交", "start serve");
  }

  @Test
  void buildsAgainWhenASourceOrASeedIsNewer() throws Exception {
    run(folder, root.resolve("xuewei"), "serve");
    touch(root.resolve("bot/src/main/A.java"), 10);
    run(folder, root.resolve("xuewei"), "serve");
    touch(root.resolve("bot/src/main/A.java"), -10);
    touch(root.resolve("seeds/documents/a.txt"), 10);
    run(folder, root.resolve("xuewei"), "serve");

    assertThat(calls()).filteredOn("build"::equals).hasSize(3);
  }

  @Test
  void findsItsCheckoutThroughSymbolicLinksFromAnotherDirectory() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("one"), Path.of("checkout of 学委/xuewei"));
    Path second = Files.createSymbolicLink(folder.resolve("bin/two"), first);
    run(Path.of("/"), second, "serve");

    assertThat(calls()).containsExactly("build", "start serve");
    assertThat(root.resolve("bot/target/xuewei/built")).exists();
  }

  private void run(Path from, Path launcher, String... arguments) throws Exception {
    var builder =
        new ProcessBuilder(launcher.toString()).directory(from.toFile()).redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("CALLS", folder.resolve("calls").toString());
    String bin = folder.resolve("bin").toString();
    builder.environment().merge("PATH", bin, (old, ours) -> ours + ":" + old);
    Process process = builder.redirectOutput(folder.resolve("log").toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private static void touch(Path file, int secondsFromNow) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsFromNow)));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(100)));
  }

  private void executable(String name, String text) throws IOException {
    write(name, text);
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
