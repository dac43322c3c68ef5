package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.wire.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts a part to `replyUrl`, signed at the moment of sending, under the part's id on every
/// attempt.
final class ReplySender {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ChannelConfig.Webhook config;
  private final HttpClient client;
  private final InstantSource clock;

  ReplySender(ChannelConfig.Webhook config, HttpClient client, InstantSource clock) {
    this.config = config;
    this.client = client;
    this.clock = clock;
  }

  void send(Part part) throws NotSent, InterruptedException {
    HttpResponse<Void> response = exchange(request(part));
    int status = response.statusCode();
    if (status / 100 != 2) {
      throw new NotSent(
          "channel %s: replyUrl answered %d".formatted(config.name(), status),
          status >= 500 || status == 408 || status == 429,
          RetryAfter.of(response.headers(), clock.instant()));
    }
  }

  private HttpRequest request(Part part) {
    Instant now = clock.instant();
    byte[] body = Json.bytes(OutgoingReply.of(part, now));
    long timestamp = now.getEpochSecond();
    return HttpRequest.newBuilder(config.replyUrl())
        .timeout(TIMEOUT)
        .header("content-type", "application/json; charset=utf-8")
        .header("webhook-id", part.id())
        .header("webhook-timestamp", Long.toString(timestamp))
        .header(
            "webhook-signature", Signature.sign(config.replySecret(), part.id(), timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /// Waits for the whole answer at most a little longer than for its head; the request's own limit
  /// ends with the head.
  private HttpResponse<Void> exchange(HttpRequest request) throws NotSent, InterruptedException {
    CompletableFuture<HttpResponse<Void>> response =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return response.get(TIMEOUT.toSeconds() + 5, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw unreachable(failed);
    } finally {
      response.cancel(true);
    }
  }

  private NotSent unreachable(Exception failed) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    String what = cause.getClass().getSimpleName();
    return new NotSent(
        "channel %s: replyUrl not reached (%s)".formatted(config.name(), what),
        true,
        Optional.empty());
  }
}
