package io.xuewei.bot.channel.feishu;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Feishu as the channel sees it: delivers what is said, encrypted and signed, and takes replies
/// and messages as the API does: only with its own token, and each `uuid` once.
///
/// ```java
/// Delivery delivery = platform.says(Said.inGroup("1", "流动党员怎么管"));
/// channel.receive(delivery);            // or Signed.request(hook, delivery) over HTTP
/// platform.transcript();                // what the bot said, in order
/// ```
public final class FeishuPlatform implements AutoCloseable {

  public static final String APP_ID = "cli_a1b2c3d4e5f6a7b8";
  public static final String APP_SECRET = "feishuAppSecret0001";
  public static final String ENCRYPT_KEY = "GroupAideEncryptKey-2026";
  public static final String TOKEN = "verifTok0001";
  public static final String BOT = "ou_bot000000000000000000000000000001";

  static final String TOKEN_PATH = "/open-apis/auth/v3/tenant_access_token/internal";
  static final String BOT_PATH = "/open-apis/bot/v3/info";
  static final String MESSAGES = "/open-apis/im/v1/messages";

  private static final String OK = "{\"code\":0,\"msg\":\"success\",\"data\":{}}";

  /// What the bot said.
  ///
  /// @param replyTo the message it is a reply to, or empty
  public record Line(String chat, String replyTo, String text) {}

  /// For calls, and for failures on cue.
  public final PlatformStub http = new PlatformStub();

  private final InstantSource clock;
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Map<String, String> chats = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final Set<String> uuids = new HashSet<>();
  private volatile int token = 1;
  private volatile Runnable whenSaid = () -> {};

  public FeishuPlatform(InstantSource clock) throws IOException {
    this.clock = clock;
    http.otherwise(this::answer);
  }

  /// The configuration of a channel that talks to this.
  public ChannelConfig.Feishu config(String name) {
    return new ChannelConfig.Feishu(
        name,
        APP_ID,
        Credential.of(APP_SECRET),
        Credential.of(ENCRYPT_KEY),
        Credential.of(TOKEN),
        http.base(),
        ChannelConfig.People.NONE);
  }

  /// Somebody says something: how it is delivered.
  public Delivery says(Said said) {
    chats.put(messageId(said), chat(said));
    return deliver(event(said, message(said, mentions(said))));
  }

  /// Any event.
  public Delivery deliver(String event) {
    return Sealing.signed(
        ENCRYPT_KEY, Sealing.encrypted(ENCRYPT_KEY, event), clock.instant(), clock.instant());
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

  /// Somebody takes back what they said.
  public void withdraws(Said said) {
    withdrawn.add(messageId(said));
  }

  public static String messageId(Said said) {
    return "om_" + said.id();
  }

  public static String chat(Said said) {
    return (said.direct() ? "oc_p2p_" : "oc_") + said.room();
  }

  @Override
  public void close() {
    http.close();
  }

  /// An event around a message.
  static String event(Said said, Map<String, Object> message) {
    return Json.write(
        Map.of(
            "schema", "2.0",
            "header", header("im.message.receive_v1", "event-of-" + said.id()),
            "event",
                Map.of(
                    "sender",
                    Map.of(
                        "sender_id",
                        Map.of("open_id", "ou_" + said.sender()),
                        "sender_type",
                        said.bot() ? "app" : "user"),
                    "message",
                    message)));
  }

  static Map<String, Object> header(String type, String id) {
    return Map.of(
        "event_id", id,
        "event_type", type,
        "create_time", "1767225600123",
        "token", TOKEN,
        "app_id", APP_ID);
  }

  private Map<String, Object> message(Said said, List<Map<String, Object>> mentions) {
    String text = (said.mentionsBot() ? "@_user_1 " : "") + said.text();
    var message = new HashMap<String, Object>();
    message.put("message_id", messageId(said));
    message.put("create_time", Long.toString(clock.instant().toEpochMilli()));
    message.put("chat_id", chat(said));
    message.put("chat_type", said.direct() ? "p2p" : "group");
    message.put("message_type", "text");
    message.put("content", Json.write(Map.of("text", text)));
    message.put("mentions", mentions);
    said.quoted().ifPresent(_ -> message.put("parent_id", "om_quoted"));
    return message;
  }

  private static List<Map<String, Object>> mentions(Said said) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    if (said.mentionsBot()) {
      mentions.add(mention("@_user_1", BOT, "学委"));
    }
    return mentions;
  }

  static Map<String, Object> mention(String key, String openId, String name) {
    return Map.of("key", key, "id", Map.of("open_id", openId), "name", name);
  }

  private synchronized Reply answer(Call call) {
    String path = call.target().replaceFirst("\\?.*", "");
    if (path.equals(TOKEN_PATH)) {
      return give(Trees.of(call.body()));
    }
    if (!("Bearer t-" + token).equals(call.headers().get("authorization"))) {
      return new Reply(400, "{\"code\":99991663,\"msg\":\"Invalid access token\"}");
    }
    if (path.equals(BOT_PATH)) {
      return new Reply(200, Json.write(Map.of("code", 0, "bot", Map.of("open_id", BOT))));
    }
    if (path.equals(MESSAGES)) {
      JsonNode body = Trees.of(call.body());
      return take(body.path("receive_id").asText(), "", body);
    }
    String id = path.replace(MESSAGES + "/", "").replace("/reply", "");
    if (withdrawn.contains(id)) {
      return new Reply(400, "{\"code\":230011,\"msg\":\"The message was withdrawn.\"}");
    }
    return take(chats.getOrDefault(id, ""), id, Trees.of(call.body()));
  }

  private Reply give(JsonNode body) {
    boolean right =
        body.path("app_id").asText().equals(APP_ID)
            && body.path("app_secret").asText().equals(APP_SECRET);
    return right
        ? new Reply(
            200, "{\"code\":0,\"tenant_access_token\":\"t-%d\",\"expire\":7200}".formatted(token))
        : new Reply(200, "{\"code\":10014,\"msg\":\"app secret invalid\"}");
  }

  private Reply take(String chat, String replyTo, JsonNode body) {
    if (chat.isEmpty()) {
      return new Reply(400, "{\"code\":231003,\"msg\":\"The message is not found\"}");
    }
    JsonNode content = Trees.of(body.path("content").asText());
    if (!body.path("msg_type").asText().equals("post") || content.path("zh_cn").isMissingNode()) {
      return new Reply(400, "{\"code\":230001,\"msg\":\"invalid message content\"}");
    }
    if (uuids.add(body.path("uuid").asText())) {
      lines.add(new Line(chat, replyTo, words(content.at("/zh_cn/content"))));
      whenSaid.run();
    }
    return new Reply(200, OK);
  }

  /// The text that a post shows.
  static String words(JsonNode paragraphs) {
    List<String> text = new ArrayList<>();
    for (JsonNode paragraph : paragraphs) {
      var line = new StringBuilder();
      paragraph.forEach(element -> line.append(element.path("text").asText()));
      text.add(line.toString().stripTrailing());
    }
    return String.join("\n", text);
  }
}
