package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// DingTalk as a robot's HTTP callback knows it, on a port of this machine: calls the robot when it
/// is mentioned, and takes its replies.
///
/// ```java
/// try (var platform = new DingtalkPlatform("dingrobot0001", "secret", InstantSource.system())) {
///   platform.hook(URI.create("http://127.0.0.1:8080/hook/ding?key=…"));
///   platform.says(Said.inGroup("1", "流动党员怎么管"));
///   platform.transcript();
/// }
/// ```
public final class DingtalkPlatform implements AutoCloseable {

  private final DingtalkApi api;
  private final Credential secret;
  private final InstantSource clock;
  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile URI hook;

  public DingtalkPlatform(String clientId, String clientSecret, InstantSource clock) {
    this.api = new DingtalkApi(clientId, clientSecret, clock);
    this.secret = Credential.of(clientSecret);
    this.clock = clock;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  api.add(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  /// The `apiBase` of a channel.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// Where callbacks go.
  public void hook(URI to) {
    hook = to;
  }

  /// Somebody says something; once more for the same is a redelivery.
  ///
  /// @return the status of what the hook answered; 200 when the robot is not told
  public int says(Said said) throws IOException, InterruptedException {
    if (!said.direct() && !said.mentionsBot()) {
      return 200;
    }
    Delivery callback = callback(said, Map.of());
    var request =
        HttpRequest.newBuilder(hook)
            .header("content-type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(callback.body()));
    callback.headers().forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)).statusCode();
  }

  /// The callback about something that was said.
  Delivery callback(Said said, Map<String, String> query) {
    return callback(Json.write(api.told(said, base().toString())), query);
  }

  /// The callback with a body of one's own.
  Delivery callback(String body, Map<String, String> query) {
    Instant now = clock.instant();
    String timestamp = Long.toString(now.toEpochMilli());
    return new Delivery(
        "POST",
        Map.of("timestamp", timestamp, "sign", Signature.of(secret, timestamp)),
        query,
        body.getBytes(UTF_8),
        now);
  }

  /// Sessions are over before their time.
  public void forgetSessions() {
    api.forgetSessions();
  }

  /// What the bot said, in order.
  public List<String> transcript() {
    return api.transcript();
  }

  /// What it said in one room: a group's id, or `staff:` and a member.
  public List<String> transcript(String room) {
    return api.transcript(room);
  }

  @Override
  public void close() {
    server.stop();
    client.close();
  }
}
