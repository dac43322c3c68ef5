package io.xuewei.bot.running.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.running.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A chat tool that speaks Standard Webhooks, signed by an implementation that is not ours.
final class WebhookSurface implements Surface {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final PlatformStub tool = new PlatformStub();
  private final Webhook signer = new Webhook(TestData.SECRET);
  private URI hook = URI.create("http://127.0.0.1:1/");

  WebhookSurface() throws Exception {
    tool.answers("/replies", 200, "");
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String room() {
    return "1001";
  }

  @Override
  public String config() {
    return "{kind: webhook, secret: %s, replyUrl: \"%s\", replySecret: %s, organisers: [\"2003\"]}"
        .formatted(TestData.SECRET, tool.base() + "/replies", TestData.REPLY_SECRET);
  }

  @Override
  public void connect(URI server) {
    hook = server.resolve("/hook/" + name());
  }

  @Override
  public void says(Said said) throws Exception {
    Instant now = Instant.now();
    String body = JSON.writeValueAsString(event(said, now));
    String id = "msg_" + said.id();
    HttpRequest request =
        HttpRequest.newBuilder(hook)
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", signer.sign(id, now.getEpochSecond(), body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 202) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
  }

  private static Map<String, Object> event(Said said, Instant now) {
    return Map.of(
        "type", "message.created",
        "timestamp", now.toString(),
        "data",
            Map.of(
                "conversation", Map.of("id", said.room(), "kind", "group", "title", "一支部"),
                "sender", Map.of("id", said.sender(), "name", said.name(), "isBot", false),
                "message",
                    Map.of(
                        "id", said.id(),
                        "text", said.text(),
                        "sentAt", now.toString(),
                        "mentionsBot", said.mentionsBot())));
  }

  @Override
  public List<String> transcript() {
    var texts = new LinkedHashMap<String, String>();
    for (PlatformStub.Call call : tool.calls("/replies")) {
      texts.putIfAbsent(call.headers().get("webhook-id"), text(call.body()));
    }
    return List.copyOf(texts.values());
  }

  private static String text(String body) {
    try {
      JsonNode data = JSON.readTree(body).get("data");
      return data.get("text").textValue();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    tool.close();
    client.shutdownNow();
  }
}
