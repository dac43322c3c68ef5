package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Store;
import io.xuewei.bot.store.Tables;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a real process at random points under load and looks for lost and doubled replies.
class KillTest {

  private static final int KILLS = 10;
  private static final int MOST_BEFORE_A_KILL = 60;

  @TempDir Path folder;
  private final Random random = new Random(20250612);

  /// Accepted, in the order of their numbers.
  private final Set<String> accepted = new TreeSet<>();

  private int next;

  @Test
  @Timeout(120)
  void losesNothingAndAnswersNothingTwice() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      run(1 + random.nextInt(MOST_BEFORE_A_KILL));
    }
    finish();

    List<String> sent = Files.readAllLines(folder.resolve("sent.txt"));
    List<String> distinct = sent.stream().distinct().toList();
    Set<String> answered =
        distinct.stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toSet());
    assertThat(accepted).hasSizeGreaterThan(KILLS);
    assertThat(answered).as("lost").containsAll(accepted);
    assertThat(distinct).as("answered twice").hasSameSizeAs(answered);
    assertThat(sent.size() - distinct.size())
        .as("sent again with the same id, at most one per room and kill")
        .isLessThanOrEqualTo(5 * KILLS);
    for (int room = 0; room < 5; room++) {
      int mine = room;
      assertThat(distinct.stream().map(KillTest::number).filter(n -> n % 5 == mine))
          .as("in order")
          .isSorted();
    }
    try (var store = Store.open(folder.resolve("xuewei.db"), Clock.systemUTC())) {
      assertThat(Tables.rows(store, "select count(*) from question"))
          .containsExactly(String.valueOf(answered.size()));
    }
  }

  /// Starts the process, hands it messages without waiting, and kills it when it has accepted so
  /// many.
  private void run(int messages) throws Exception {
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        var in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("up");
      for (int i = 0; i < messages + 20; i++) {
        in.println(next++);
      }
      for (int i = 0; i < messages; i++) {
        accepted.add(out.readLine());
      }
      kill(process);
      out.lines().forEach(accepted::add);
    }
  }

  private static int number(String sent) {
    return Integer.parseInt(sent.substring(0, sent.indexOf(' ')));
  }

  /// Through its handle, so that what it wrote before can still be read.
  private static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// Starts the process for the last time and lets it finish.
  private void finish() throws Exception {
    Process process = start();
    try (var store = Store.open(folder.resolve("xuewei.db"), Clock.systemUTC())) {
      String open =
          "select (select count(*) from job where status = 'waiting')"
              + " + (select count(*) from part where status = 'waiting')";
      while (!Tables.rows(store, open).equals(List.of("0"))) {
        Thread.onSpinWait();
      }
    } finally {
      kill(process);
    }
  }

  private Process start() throws IOException {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            folder.toString()));
    return new ProcessBuilder(command)
        .redirectError(new File(folder.toFile(), "errors.txt"))
        .start();
  }
}
