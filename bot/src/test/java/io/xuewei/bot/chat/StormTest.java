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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A platform that delivers again and again: 1,000 messages in 40 rooms, each 1 to 5 times and out
/// of order over 8 hours, to a real process that is restarted twice and killed once.
class StormTest {

  private static final int MESSAGES = 1_000;
  private static final int ROOMS = 40;
  private static final Duration HOURS = Duration.ofHours(8);
  private static final Instant BEGIN = Instant.parse("2025-06-12T00:00:00Z");

  @TempDir Path folder;
  private final Random random = new Random(8);

  /// Room by message, in the order in which the messages were first delivered.
  private final Map<Integer, String> firsts = new LinkedHashMap<>();

  private final Map<String, Integer> said = new HashMap<>();
  private int sentAgainAfterTheKill;

  private record Delivery(long at, int message) {

    String line() {
      return at + " " + room() + " " + message;
    }

    String room() {
      return "room-" + message % ROOMS;
    }
  }

  @Test
  @Timeout(120)
  void answersEachMessageOnceHoweverOftenItIsDelivered() throws Exception {
    List<Delivery> storm = storm();
    storm.forEach(delivery -> firsts.putIfAbsent(delivery.message(), delivery.room()));
    int third = storm.size() / 3;
    deliver(storm.subList(0, third));
    List<Delivery> lost = deliverAndKill(storm.subList(third, storm.size() / 2));
    sentAgainAfterTheKill = lost.size();
    deliver(lost);
    deliver(storm.subList(storm.size() / 2, storm.size()));
    Map<String, Integer> before = Map.copyOf(said);
    deliver(everythingAgain(BEGIN.plus(HOURS).plus(Duration.ofMinutes(1))));

    assertThat(said.get("duplicate") - before.get("duplicate")).isEqualTo(MESSAGES);
    assertThat(said.get("fresh")).isEqualTo(before.get("fresh"));
    checkReplies(storm.size());
  }

  private void checkReplies(int deliveries) throws IOException {
    List<String> sent = Files.readAllLines(folder.resolve("sent.txt"));
    List<Integer> answered =
        sent.stream().distinct().map(line -> Integer.parseInt(line.split(" ")[0])).toList();
    System.out.printf(
        "storm: %d messages in %d rooms, %d deliveries in 8 h, 2 restarts and 1 kill -9 (%d sent"
            + " again), %d more after 8 h 1 min; said %s; %d replies, %d sent twice under one id%n",
        MESSAGES,
        ROOMS,
        deliveries,
        sentAgainAfterTheKill,
        MESSAGES,
        said,
        answered.size(),
        sent.size() - answered.size());
    assertThat(answered).as("lost or answered twice").doesNotHaveDuplicates().hasSize(MESSAGES);
    assertThat(sent.stream().map(line -> line.split(" ")[1]).distinct()).hasSize(MESSAGES);
    assertThat(sent.size() - MESSAGES).as("in flight at the kill").isLessThanOrEqualTo(8);
    for (int i = 0; i < ROOMS; i++) {
      String room = "room-" + i;
      List<Integer> order =
          firsts.keySet().stream().filter(message -> room.equals(firsts.get(message))).toList();
      assertThat(answered.stream().filter(message -> room.equals(firsts.get(message))))
          .as(room)
          .containsExactlyElementsOf(order);
    }
    try (var store = Store.open(folder.resolve("xuewei.db"), Clock.systemUTC())) {
      assertThat(Tables.rows(store, "select status, count(*) from job group by status"))
          .containsExactly("done|" + MESSAGES);
    }
  }

  /// Every message with a first delivery at some time, and up to four more any time behind it.
  private List<Delivery> storm() {
    var storm = new ArrayList<Delivery>();
    for (int message = 0; message < MESSAGES; message++) {
      long first = random.nextLong(HOURS.toMillis());
      storm.add(at(first, message));
      for (int again = random.nextInt(5); again > 0; again--) {
        storm.add(at(random.nextLong(first, HOURS.toMillis()), message));
      }
    }
    storm.sort(Comparator.comparing(Delivery::at));
    return storm;
  }

  private static Delivery at(long millis, int message) {
    return new Delivery(BEGIN.toEpochMilli() + millis, message);
  }

  private List<Delivery> everythingAgain(Instant at) {
    return firsts.keySet().stream()
        .map(message -> new Delivery(at.toEpochMilli(), message))
        .toList();
  }

  /// Starts the process, delivers, and ends it when everything is done.
  private void deliver(List<Delivery> deliveries) throws Exception {
    Process process = start(deliveries);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("up");
      try (var in = new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
        deliveries.forEach(delivery -> in.println(delivery.line()));
      }
      out.lines().forEach(this::count);
    }
    assertThat(process.waitFor()).isZero();
  }

  /// Starts the process, delivers without waiting, and kills it half-way.
  ///
  /// @return what it had not acknowledged by then, which the platform delivers again
  private List<Delivery> deliverAndKill(List<Delivery> deliveries) throws Exception {
    Process process = start(deliveries);
    int acknowledged = deliveries.size() / 2;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        var in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("up");
      Thread.ofVirtual().start(() -> deliveries.forEach(delivery -> in.println(delivery.line())));
      for (int i = 0; i < acknowledged; i++) {
        count(out.readLine());
      }
      process.toHandle().destroyForcibly();
      process.waitFor();
      List<String> late =
          out.lines().filter(line -> line.matches("\\d+ (fresh|duplicate)")).toList();
      late.forEach(this::count);
      acknowledged += late.size();
    }
    return List.copyOf(deliveries.subList(acknowledged, deliveries.size()));
  }

  private void count(String line) {
    said.merge(line.split(" ")[1], 1, Integer::sum);
  }

  private Process start(List<Delivery> deliveries) throws IOException {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            StormVictim.class.getName(),
            folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(new File(folder.toFile(), "errors.txt")).start();
    process.getOutputStream().write((deliveries.getFirst().at() + "\n").getBytes());
    process.getOutputStream().flush();
    return process;
  }
}
