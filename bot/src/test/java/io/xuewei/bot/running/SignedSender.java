package io.xuewei.bot.running;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/// A chat tool's other end: posts signed messages with an independent implementation of Standard
/// Webhooks.
public final class SignedSender implements AutoCloseable {

  private static final String BODY =
      """
      {"type":"message.created","timestamp":"%s","data":{\
      "conversation":{"id":"%s","kind":"group","title":"测试群"},\
      "sender":{"id":"u-%s","name":"张三","isBot":false},\
      "message":{"id":"%s","text":"%s","sentAt":"%s","mentionsBot":true,"quoted":null}}}\
      """;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Webhook signer;

  public SignedSender(String secret) throws Exception {
    signer = new Webhook(secret);
  }

  /// Says something in a room, each time as another member.
  ///
  /// @return the status: 202, or 200 for a message that was there before
  public HttpResponse<String> say(URI hook, String room, String id, String text)
      throws IOException, InterruptedException {
    Instant now = Instant.now();
    String body = BODY.formatted(now, room, id, id, text, now);
    HttpRequest request =
        HttpRequest.newBuilder(hook)
            .timeout(Duration.ofSeconds(20))
            .header("content-type", "application/json")
            .header("webhook-id", "msg_" + id)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", sign("msg_" + id, now.getEpochSecond(), body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String sign(String id, long timestamp, String body) {
    try {
      return signer.sign(id, timestamp, body);
    } catch (com.standardwebhooks.exceptions.WebhookSigningException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
