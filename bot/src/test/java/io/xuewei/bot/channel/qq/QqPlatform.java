package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.PlatformStub.Call;
import io.xuewei.bot.channel.PlatformStub.Reply;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// QQ as the channel sees it: delivers what is said, signed, and takes answers as the API does:
/// only with its own token, only to a message of the last minutes, five times, and each `msg_seq`
/// once.
///
/// ```java
/// Delivery delivery = platform.says(Said.inGroup("1", "流动党员怎么管"));
/// channel.receive(delivery);            // or Signed.request(hook, delivery) over HTTP
/// platform.transcript();                // what the bot said, in order
/// ```
public final class QqPlatform implements AutoCloseable {

  public static final String APP_ID = "102000001";
  public static final String SECRET = "DG5g3B4j9X2KOErG";

  static final String TOKEN_PATH = "/app/getAppAccessToken";

  /// What the bot said.
  public record Line(String path, String replyTo, int seq, String text) {}

  /// For calls, and for failures on cue.
  public final PlatformStub http = new PlatformStub();

  private final InstantSource clock;
  private final BotKey key = new BotKey(Credential.of(SECRET));
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Map<String, Instant> closes = new ConcurrentHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private volatile int token = 1;
  private volatile Runnable whenSaid = () -> {};

  public QqPlatform(InstantSource clock) throws IOException {
    this.clock = clock;
    http.otherwise(this::answer);
  }

  /// The configuration of a channel that talks to this.
  public ChannelConfig.Qq config(String name) {
    return new ChannelConfig.Qq(
        name, APP_ID, Credential.of(SECRET), http.base(), http.base(), ChannelConfig.People.NONE);
  }

  /// Somebody says something: how it is delivered.
  public Delivery says(Said said) {
    Duration window = said.direct() ? Duration.ofMinutes(60) : Duration.ofMinutes(5);
    closes.put(messageId(said), clock.instant().plus(window));
    return deliver(event(said));
  }

  /// Any body.
  public Delivery deliver(String body) {
    return signed(body, clock.instant(), clock.instant());
  }

  /// Signed at one moment, delivered at another.
  public Delivery signed(String body, Instant signed, Instant at) {
    String timestamp = Long.toString(signed.getEpochSecond());
    byte[] bytes = body.getBytes(UTF_8);
    byte[] signature = key.sign(timestamp.getBytes(UTF_8), bytes);
    return new Delivery(
        "POST",
        Map.of(
            "x-bot-appid", APP_ID,
            "x-signature-timestamp", timestamp,
            "x-signature-ed25519", HexFormat.of().formatHex(signature)),
        Map.of(),
        bytes,
        at);
  }

  /// What happens whenever the bot says something.
  public void whenSaid(Runnable then) {
    whenSaid = then;
  }

  /// What the bot said, oldest first.
  public List<String> transcript() {
    return lines.stream().map(Line::text).toList();
  }

  /// The same with where it was said.
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /// The token that was given out is no longer good.
  public void expireToken() {
    token++;
  }

  public static String messageId(Said said) {
    return "ROBOT1.0_" + said.id();
  }

  @Override
  public void close() {
    http.close();
  }

  private String event(Said said) {
    String type =
        said.direct()
            ? "C2C_MESSAGE_CREATE"
            : said.mentionsBot() ? "GROUP_AT_MESSAGE_CREATE" : "GROUP_MESSAGE_CREATE";
    return Json.write(Map.of("op", 0, "id", type + ":" + said.id(), "t", type, "d", data(said)));
  }

  private Map<String, Object> data(Said said) {
    Map<String, Object> author =
        Map.of(
            "id",
            "M" + said.sender(),
            said.direct() ? "user_openid" : "member_openid",
            "M" + said.sender(),
            "username",
            said.name(),
            "bot",
            said.bot());
    var data = new HashMap<String, Object>();
    data.put("id", messageId(said));
    data.put("author", author);
    data.put("content", (said.mentionsBot() ? " " : "") + said.text());
    data.put("timestamp", clock.instant().toString());
    if (!said.direct()) {
      data.put("group_openid", "G" + said.room());
    }
    return data;
  }

  private synchronized Reply answer(Call call) {
    JsonNode body = Trees.of(call.body());
    if (call.target().equals(TOKEN_PATH)) {
      boolean right =
          body.path("appId").asText().equals(APP_ID)
              && body.path("clientSecret").asText().equals(SECRET);
      return right
          ? new Reply(200, "{\"access_token\":\"q%d\",\"expires_in\":\"7200\"}".formatted(token))
          : new Reply(200, "{\"code\":100016,\"message\":\"invalid appid or secret\"}");
    }
    if (!("QQBot q" + token).equals(call.headers().get("authorization"))) {
      return new Reply(401, "{\"code\":11244,\"message\":\"token not exist or expire\"}");
    }
    return take(call.target(), body);
  }

  private Reply take(String path, JsonNode body) {
    String id = body.path("msg_id").asText();
    int seq = body.path("msg_seq").asInt();
    Instant until = closes.getOrDefault(id, Instant.MIN);
    if (!clock.instant().isBefore(until) || seq < 1 || seq > 5) {
      return new Reply(400, "{\"code\":40034128,\"message\":\"被动回复时间或次数超限\"}");
    }
    if (!taken.add(id + "#" + seq)) {
      return new Reply(400, "{\"code\":40054005,\"message\":\"消息被去重，请检查请求msgseq\"}");
    }
    lines.add(new Line(path, id, seq, body.path("content").asText()));
    whenSaid.run();
    return new Reply(
        200, "{\"id\":\"ROBOT1.0_answer\",\"timestamp\":\"2026-01-01T08:00:00+08:00\"}");
  }
}
