package io.xuewei.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.AnswerObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketEndpointTest {

  private final HostingChannel channel = new HostingChannel();
  private final Traffic traffic = new Traffic();
  private final HttpClient client = HttpClient.newHttpClient();

  /// Frames, and `close 1000`.
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  private WebServer server;

  @BeforeEach
  void start() {
    server = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system());
    server.start();
    server.ready(
        new Services(
            List.of(channel, new PlainChannel()),
            _ -> true,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(traffic, () -> Receipts.Unsent.NONE)));
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private WebSocket dial(WebServer at, String path) {
    return client
        .newWebSocketBuilder()
        .header("X-Self-ID", "7")
        .buildAsync(URI.create("ws://127.0.0.1:" + at.port() + path), new Ear())
        .orTimeout(10, TimeUnit.SECONDS)
        .join();
  }

  private final class Ear implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      told.add(data.toString());
      webSocket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      told.add("close " + code);
      return null;
    }
  }

  private void assertTold(String expected) throws InterruptedException {
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
  }

  private int refused(WebServer at, String path) {
    try {
      dial(at, path).abort();
      return 101;
    } catch (CompletionException refused) {
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }

  @Test
  void theChannelHearsAndAnswers() throws Exception {
    WebSocket socket = dial(server, "/ws/host?key=%E5%AD%A6");

    socket.sendText("一", true).join();

    assertTold("heard 一");
    assertThat(channel.handshakes.getFirst().headers()).containsEntry("x-self-id", "7");
    assertThat(channel.handshakes.getFirst().query()).containsEntry("key", "学");
    assertThat(channel.handshakes.getFirst().body()).isEmpty();
    socket.abort();
  }

  @ParameterizedTest
  @CsvSource({"/ws/host,401", "/ws/other?key=1,404", "/ws/plain?key=1,404", "/ws?key=1,404"})
  void whoIsNotLetInGetsAnHttpError(String path, int status) {
    assertThat(refused(server, path)).isEqualTo(status);
    assertThat(channel.handshakes).isEmpty();
  }

  @Test
  void refusalsAreCountedForChannelsThatThereAre() {
    refused(server, "/ws/host");
    refused(server, "/ws/other");

    assertThat(traffic.all())
        .isEqualTo(java.util.Map.of("host", java.util.Map.of(Traffic.Event.REJECTED, 1L)));
  }

  @Test
  void untilItIsReadyNobodyIsLetIn() {
    try (var starting =
        new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system())) {
      starting.start();

      assertThat(refused(starting, "/ws/host?key=1")).isEqualTo(503);
    }
  }

  @Test
  void aFrameOfAMebibyteComesThroughAndALargerOneEndsTheConnection() throws Exception {
    WebSocket socket = dial(server, "/ws/host?key=1");
    socket.sendText("a".repeat(SocketEndpoint.LARGEST_FRAME), true).join();
    while (channel.heard.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(channel.heard.getFirst()).hasSize(SocketEndpoint.LARGEST_FRAME);

    socket.sendText("b".repeat(SocketEndpoint.LARGEST_FRAME + 1), true).join();

    String last;
    do {
      last = told.poll(10, TimeUnit.SECONDS);
    } while (last != null && !last.startsWith("close"));
    assertThat(last).isEqualTo("close 1009");
    while (channel.heard.size() < 2) {
      Thread.onSpinWait();
    }
    assertThat(channel.heard.getLast()).isEqualTo("closed");
    assertThat(channel.heard).hasSize(2);
  }

  @Test
  void bytesAreNotUnderstood() throws Exception {
    WebSocket socket = dial(server, "/ws/host?key=1");

    socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();

    assertTold("close 1003");
  }

  @Test
  void framesAreHeardOneAtATimeInTheirOrder() throws Exception {
    WebSocket socket = dial(server, "/ws/host?key=1");
    for (int i = 0; i < 500; i++) {
      socket.sendText(Integer.toString(i), true).join();
    }
    for (int i = 0; i < 500; i++) {
      assertTold("heard " + i);
    }

    assertThat(channel.most).hasValue(1);
    socket.abort();
  }

  @Test
  void manyThreadsMaySendAndFramesStayWhole() throws Exception {
    dial(server, "/ws/host?key=1");
    while (channel.socket == null) {
      Thread.onSpinWait();
    }
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String text = "frame " + i;
        threads.execute(() -> channel.socket.send(text));
      }
    }
    var frames = new java.util.HashSet<String>();
    for (int i = 0; i < 200; i++) {
      frames.add(told.poll(10, TimeUnit.SECONDS));
    }

    assertThat(frames).hasSize(200).allSatisfy(f -> assertThat(f).matches("frame [0-9]+"));
  }

  @Test
  void aCutLineIsToldOnce() {
    WebSocket socket = dial(server, "/ws/host?key=1");
    while (channel.socket == null) {
      Thread.onSpinWait();
    }

    socket.abort();
    while (channel.heard.isEmpty()) {
      Thread.onSpinWait();
    }
    server.close();

    assertThat(channel.heard).containsExactly("closed");
  }

  @Test
  void theChannelCanHangUp() throws Exception {
    dial(server, "/ws/host?key=1");
    while (channel.socket == null) {
      Thread.onSpinWait();
    }

    channel.socket.close(1000, "dialled in again");

    assertTold("close 1000");
    channel.socket.send("into the void");
  }

  @Test
  void stoppingSaysGoodbye() throws Exception {
    dial(server, "/ws/host?key=1");
    while (channel.socket == null) {
      Thread.onSpinWait();
    }
    long begin = System.nanoTime();

    server.close();

    assertTold("close 1001");
    assertThat(channel.heard).containsExactly("closed");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(4);
    assertThatThrownBy(() -> dial(server, "/ws/host?key=1")).isInstanceOf(Exception.class);
  }
}
