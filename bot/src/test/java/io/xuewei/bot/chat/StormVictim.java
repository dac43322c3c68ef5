package io.xuewei.bot.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The process of [StormTest]: reads `milliseconds room number` lines, sets its clock, takes each
/// as a delivery, and prints `number fresh` or `number duplicate` when it is on the disk. Ends,
/// with everything closed, when the input does.
final class StormVictim {

  private StormVictim() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    var clock = new LineClock();
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    clock.now = Instant.ofEpochMilli(Long.parseLong(lines.readLine()));
    try (var threads = new RoomThreads(8)) {
      var channel = new Victim.LoggingChannel(folder.resolve("sent.txt"));
      var sources = new SampleSources();
      var kernel = Kernel.on(folder.resolve("xuewei.db"), channel, sources, threads, clock);
      try (var _ = ticker(kernel, clock)) {
        System.out.println("up");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          System.out.println(take(kernel, clock, line.split(" ")));
        }
      }
      threads.close();
      kernel.store().close();
    }
  }

  private static Ticker ticker(Kernel kernel, Clock clock) {
    return new Ticker()
        .every(Duration.ofMillis(20), "everything due", kernel::runDue)
        .every(
            Duration.ofMillis(500),
            "purge",
            () -> kernel.store().retention().purge(clock.instant()));
  }

  private static String take(Kernel kernel, LineClock clock, String[] delivery) {
    clock.now = Instant.ofEpochMilli(Long.parseLong(delivery[0]));
    boolean fresh = kernel.inbox().accept(message(delivery[1], delivery[2], clock.now));
    return delivery[2] + (fresh ? " fresh" : " duplicate");
  }

  private static Message message(String room, String number, Instant at) {
    return new Message(
        "hall",
        number,
        new Message.Room(room, false, ""),
        new Message.Sender("member-" + Integer.parseInt(number) % 97, "张三", false),
        number,
        "@学委 流动党员怎么管",
        at,
        false,
        List.of(),
        Optional.empty());
  }

  /// Shows the time of the latest line.
  private static final class LineClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks for another zone");
    }
  }
}
