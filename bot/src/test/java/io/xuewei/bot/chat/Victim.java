package io.xuewei.bot.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The process that [KillTest] kills: reads `number` lines, takes each as a question, prints
/// `number` when it is accepted, and writes every part that it sends to a file.
final class Victim {

  private Victim() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    var kernel =
        Kernel.on(
            folder.resolve("xuewei.db"),
            new LoggingChannel(folder.resolve("sent.txt")),
            new SampleSources(),
            new RoomThreads(8),
            Clock.systemUTC());
    var ticker = new Ticker().every(Duration.ofMillis(20), "everything due", kernel::runDue);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("up");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      kernel.inbox().accept(message(line));
      System.out.println(line);
    }
    ticker.close();
  }

  private static Message message(String number) {
    return new Message(
        "hall",
        number,
        new Message.Room("room-" + Integer.parseInt(number) % 5, false, ""),
        new Message.Sender("zhang-" + number, "张三", false),
        number,
        "@学委 流动党员怎么管",
        Clock.systemUTC().instant(),
        false,
        List.of(),
        Optional.empty());
  }

  record LoggingChannel(Path file) implements Channel {

    @Override
    public String name() {
      return "hall";
    }

    @Override
    public Reception receive(Delivery delivery) {
      throw new UnsupportedOperationException("messages come on standard input");
    }

    @Override
    public Acknowledgement acknowledge(Acceptance acceptance) {
      throw new UnsupportedOperationException("messages come on standard input");
    }

    @Override
    public List<String> split(String text) {
      return List.of(text);
    }

    @Override
    public synchronized void send(Part part, Way way) {
      try {
        Files.writeString(
            file,
            part.inReplyTo() + " " + part.id() + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
