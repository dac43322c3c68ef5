package io.xuewei.bot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import io.xuewei.bot.running.TestData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Messages that are due at even distances and are delivered until they are acknowledged, over a
/// few connections.
final class Timetable implements AutoCloseable {

  private static final int CONNECTIONS = 32;
  private static final Duration LONGEST = Duration.ofMinutes(4);

  /// What somebody says.
  record Said(String room, String member, String id, String text) {}

  private static final String BODY =
      """
      {"type":"message.created","timestamp":"%s","data":{\
      "conversation":{"id":"%s","kind":"group","title":"%s"},\
      "sender":{"id":"%s","name":"成员%s","isBot":false},\
      "message":{"id":"%s","text":"%s","sentAt":"%s","mentionsBot":true,"quoted":null}}}\
      """;

  private static final String HEAD =
      """
      POST /hook/other HTTP/1.1\r
      host: 127.0.0.1\r
      content-type: application/json\r
      content-length: %d\r
      webhook-id: %s\r
      webhook-timestamp: %d\r
      webhook-signature: %s\r
      \r
      """;

  private final URI server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final List<Future<?>> runs = new ArrayList<>();
  private long[] micros = {};

  Timetable(URI server) {
    this.server = server;
  }

  /// Begins to send that many, over so many seconds.
  void begin(int count, int seconds, IntFunction<Said> what) {
    micros = new long[count];
    next.set(0);
    again.set(0);
    long start = System.nanoTime();
    long apart = Duration.ofSeconds(seconds).toNanos() / count;
    for (int i = 0; i < CONNECTIONS; i++) {
      runs.add(
          threads.submit(() -> {
            run(count, start, apart, what);
            return null;
          }));
    }
  }

  private void run(int count, long start, long apart, IntFunction<Said> what) throws Exception {
    var signer = new Webhook(TestData.SECRET);
    var line = new Line();
    try (line) {
      int i;
      while ((i = next.getAndIncrement()) < count) {
        long due = start + i * apart;
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        deliver(line, signer, what.apply(i), due);
        micros[i] = (System.nanoTime() - due) / 1_000;
      }
    }
  }

  private void deliver(Line line, Webhook signer, Said said, long due) throws Exception {
    while (System.nanoTime() - due < LONGEST.toNanos()) {
      try {
        int status = line.exchange(request(signer, said));
        if (status == 202 || status == 200) {
          return;
        }
      } catch (IOException down) {
        line.hangUp();
      }
      again.incrementAndGet();
      Thread.sleep(200);
    }
    throw new IOException("nobody took " + said.id());
  }

  private static byte[] request(Webhook signer, Said said) throws Exception {
    Instant now = Instant.now();
    String body =
        BODY.formatted(
            now,
            said.room(),
            said.room(),
            said.member(),
            said.member(),
            said.id(),
            said.text(),
            now);
    String signature = signer.sign("msg_" + said.id(), now.getEpochSecond(), body);
    String head =
        HEAD.formatted(
            body.getBytes(UTF_8).length, "msg_" + said.id(), now.getEpochSecond(), signature);
    return (head + body).getBytes(UTF_8);
  }

  /// Waits until that many are on their way.
  void awaitSent(int count) throws InterruptedException {
    while (next.get() < count) {
      Thread.sleep(20);
    }
  }

  /// Waits for the last acknowledgement.
  ///
  /// @return how long each took, in microseconds, from when it was due
  long[] end() throws Exception {
    for (Future<?> run : runs) {
      run.get();
    }
    runs.clear();
    return micros;
  }

  /// How often something was delivered again.
  int deliveredAgain() {
    return again.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /// A connection that is made again when it was lost.
  private final class Line implements AutoCloseable {

    private @Nullable Socket socket;
    private @Nullable InputStream in;

    int exchange(byte[] request) throws IOException {
      if (socket == null || in == null) {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
      }
      socket.getOutputStream().write(request);
      return Burst.read(in);
    }

    void hangUp() throws IOException {
      if (socket != null) {
        socket.close();
      }
      socket = null;
      in = null;
    }

    @Override
    public void close() throws IOException {
      hangUp();
    }
  }
}
