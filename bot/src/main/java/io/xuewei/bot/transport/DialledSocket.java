package io.xuewei.bot.transport;

import io.xuewei.bot.chat.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A WebSocket that we dialled, read by one thread and written by many.
final class DialledSocket implements Socket, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_FRAME = 1024 * 1024;

  /// What comes of it.
  sealed interface Event {}

  /// A whole text frame.
  record Frame(String text) implements Event {}

  /// It is gone.
  record Ended(String why) implements Event {}

  /// The answer to a [#ping].
  record Pong() implements Event {}

  /// Nothing came.
  record Quiet() implements Event {}

  private final BlockingQueue<Event> events;
  private final WebSocket webSocket;

  private DialledSocket(BlockingQueue<Event> events, WebSocket webSocket) {
    this.events = events;
    this.webSocket = webSocket;
  }

  static DialledSocket dial(HttpClient client, URI to)
      throws ExecutionException, TimeoutException, InterruptedException {
    var events = new LinkedBlockingQueue<Event>();
    CompletableFuture<WebSocket> dialling =
        client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(to, new Ear(events));
    try {
      return new DialledSocket(events, dialling.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException | InterruptedException e) {
      dialling.thenAccept(WebSocket::abort);
      throw e;
    }
  }

  /// The next thing that comes, or [Quiet] when nothing does for that long.
  Event next(Duration patience) throws InterruptedException {
    @Nullable Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return event == null ? new Quiet() : event;
  }

  @Override
  public synchronized void send(String text) {
    try {
      webSocket.sendText(text, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      events.add(new Ended("a frame could not be sent"));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Sends a ping of the WebSocket's own.
  synchronized void ping() {
    try {
      webSocket.sendPing(ByteBuffer.allocate(0)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      events.add(new Ended("a ping could not be sent"));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close(int code, String reason) {
    webSocket.sendClose(code, reason);
    events.add(new Ended("closed by us"));
  }

  /// Says goodbye if that can be said, and lets go.
  @Override
  public void close() {
    webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((_, _) -> webSocket.abort());
  }

  /// Puts frames together.
  private static final class Ear implements WebSocket.Listener {

    private final BlockingQueue<Event> events;
    private final StringBuilder frame = new StringBuilder();

    Ear(BlockingQueue<Event> events) {
      this.events = events;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      if (frame.length() + data.length() > LONGEST_FRAME) {
        events.add(new Ended("a frame over " + LONGEST_FRAME + " characters"));
        return null;
      }
      frame.append(data);
      if (last) {
        events.add(new Frame(frame.toString()));
        frame.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer data) {
      events.add(new Pong());
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      events.add(new Ended("closed by the platform (" + code + ")"));
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      events.add(new Ended("broken (" + error.getClass().getSimpleName() + ")"));
    }
  }
}
