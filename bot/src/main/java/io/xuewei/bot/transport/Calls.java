package io.xuewei.bot.transport;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls the HTTP API of a channel's platform, in bounded time and memory, and notices how far its
/// clock is ahead.
///
/// Addresses may hold secrets, so no complaint shows one. Safe for use by many threads.
public final class Calls {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LARGEST_ANSWER = 1024 * 1024;

  private final String channel;
  private final Transport transport;
  private final Duration patience;
  private volatile Optional<Duration> skew = Optional.empty();

  /// @param channel what complaints name
  public Calls(String channel, Transport transport) {
    this(channel, transport, PATIENCE);
  }

  /// @param patience how long to wait for an answer's head
  Calls(String channel, Transport transport, Duration patience) {
    this.channel = channel;
    this.transport = transport;
    this.patience = patience;
  }

  /// Posts JSON.
  ///
  /// @param what is called, for complaints: `messages/reply`
  /// @throws NotSent when there is no answer; whether the call took effect is not known then
  public Answer post(String what, URI to, Map<String, String> headers, Object json)
      throws NotSent, InterruptedException {
    var request =
        HttpRequest.newBuilder(to)
            .header("content-type", "application/json; charset=utf-8")
            .header("accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)));
    headers.forEach(request::setHeader);
    return exchange(what, request);
  }

  /// Gets something.
  ///
  /// @throws NotSent when there is no answer
  public Answer get(String what, URI from, Map<String, String> headers)
      throws NotSent, InterruptedException {
    var request = HttpRequest.newBuilder(from).header("accept", "application/json").GET();
    headers.forEach(request::setHeader);
    return exchange(what, request);
  }

  /// Any other request. Waits for the whole answer at most a little longer than for its head; the
  /// request's own limit ends with the head.
  ///
  /// @throws NotSent when there is no answer
  public Answer exchange(String what, HttpRequest.Builder request)
      throws NotSent, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        transport
            .client()
            .sendAsync(
                request.timeout(patience).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      var answer = response.get(patience.toMillis() * 3 / 2, TimeUnit.MILLISECONDS);
      measure(answer);
      return Answer.of(channel + ": " + what, answer, transport.clock().instant());
    } catch (ExecutionException | TimeoutException failed) {
      throw unreachable(what, failed);
    } finally {
      response.cancel(true);
    }
  }

  /// How far the platform's clock is ahead of ours, as its last answer told.
  public Optional<Duration> skew() {
    return skew;
  }

  private void measure(HttpResponse<?> answer) {
    answer
        .headers()
        .firstValue("date")
        .flatMap(HttpDate::parse)
        .ifPresent(theirs -> {
          skew = Optional.of(Duration.between(transport.clock().instant(), theirs));
        });
  }

  private NotSent unreachable(String what, Exception failed) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    String why =
        cause instanceof IOException || cause instanceof TimeoutException
            ? cause.getClass().getSimpleName()
            : cause.getClass().getName();
    return NotSent.later("channel %s: %s not reached (%s)".formatted(channel, what, why));
  }
}
