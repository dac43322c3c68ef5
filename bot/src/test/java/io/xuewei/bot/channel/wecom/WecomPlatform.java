package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// WeCom as a bot's webhook knows it: posts encrypted callbacks to it, looks at its streams until
/// they are finished, and takes one message at each response address.
///
/// ```java
/// var platform = new WecomPlatform(new Settings("token", aesKey, ""), InstantSource.system());
/// platform.hook(WecomPlatform.over(URI.create("http://127.0.0.1:8080/hook/wecom")));
/// platform.says(Said.inGroup("1", "流动党员怎么管"));
/// platform.transcript();
/// ```
public final class WecomPlatform implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int MOST_LOOKS = 3000;

  /// What is set on both sides.
  public record Settings(String token, String encodingAesKey, String receiveId) {}

  /// The bot's end.
  public interface Hook {
    Answer deliver(Delivery callback) throws IOException, InterruptedException;
  }

  /// What it answers.
  public record Answer(int status, String body) {}

  private final WecomCrypto crypto;
  private final InstantSource clock;
  private final HttpServer server;
  private final Seen seen = new Seen();
  private final Map<String, String> unused = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private volatile Hook hook = _ -> new Answer(503, "");
  private volatile boolean looking = true;

  public WecomPlatform(Settings settings, InstantSource clock) throws IOException {
    this.crypto =
        new WecomCrypto(settings.token(), settings.encodingAesKey(), settings.receiveId());
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/cgi-bin/aibot/response", this::response);
    server.start();
  }

  /// Where callbacks go.
  public void hook(Hook to) {
    hook = to;
  }

  /// Whether it looks at streams by itself.
  public void looks(boolean on) {
    looking = on;
  }

  /// A hook behind an address.
  public static Hook over(URI address) {
    HttpClient client = HttpClient.newHttpClient();
    return callback -> {
      String query =
          callback.query().entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
              .collect(Collectors.joining("&"));
      var request =
          HttpRequest.newBuilder(URI.create(address + "?" + query))
              .header("content-type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(callback.body()))
              .build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answer(response.statusCode(), response.body());
    };
  }

  /// The `apiBase` that its response addresses are of.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Somebody says something; once more for the same is a redelivery. Returns what the hook
  /// answered, or `""` when the bot is not told.
  public Answer says(Said said) throws IOException, InterruptedException {
    if (!said.direct() && !said.mentionsBot()) {
      return new Answer(200, "");
    }
    Answer answer = hook.deliver(callback(said));
    show(Told.chat(said), said, answer);
    return answer;
  }

  /// The callback about something that was said.
  public Delivery callback(Said said) {
    var body = Told.body(said, "aibTESTBOT01", "学委");
    String code = "RC-" + said.id();
    body.put("response_url", base() + "/cgi-bin/aibot/response?response_code=" + code);
    if (told.add(code)) {
      unused.put(code, Told.chat(said));
    }
    return callback(Json.write(body));
  }

  /// The callback with a text of one's own.
  public Delivery callback(String plain) {
    return delivery("POST", "", plain);
  }

  /// WeCom checks the address.
  public Delivery handshake(String plain) {
    return delivery("GET", plain, "");
  }

  private Delivery delivery(String method, String echo, String plain) {
    Instant now = clock.instant();
    String timestamp = Long.toString(now.getEpochSecond());
    String nonce = "1372623149";
    byte[] random = "0123456789abcdef".getBytes(UTF_8);
    String encrypted = crypto.encrypt(random, method.equals("GET") ? echo : plain);
    var query = new ConcurrentHashMap<String, String>();
    query.put("timestamp", timestamp);
    query.put("nonce", nonce);
    query.put("msg_signature", crypto.signature(timestamp, nonce, encrypted));
    String body = Json.write(Map.of("encrypt", encrypted));
    if (method.equals("GET")) {
      query.put("echostr", encrypted);
      body = "";
    }
    return new Delivery(method, Map.of(), query, body.getBytes(UTF_8), now);
  }

  private void show(String chat, Said said, Answer answer) {
    if (answer.status() != 200 || answer.body().isEmpty()) {
      return;
    }
    JsonNode stream = open(answer).get("stream");
    String id = stream.get("id").asText();
    seen.shows(id, chat, stream.get("content").asText());
    if (looking && !stream.get("finish").asBoolean()) {
      Thread.startVirtualThread(() -> lookUntilFinished(id, chat, said));
    }
  }

  private void lookUntilFinished(String id, String chat, Said said) {
    for (int i = 0; i < MOST_LOOKS; i++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      try {
        JsonNode stream = open(look(id, said)).get("stream");
        seen.shows(id, chat, stream.get("content").asText());
        if (stream.get("finish").asBoolean()) {
          return;
        }
      } catch (IOException | RuntimeException away) {
        // The bot is not there just now; WeCom looks again.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Looks at a stream once.
  public Answer look(String id, Said said) throws IOException, InterruptedException {
    var body = Told.body(said, "aibTESTBOT01", "学委");
    body.put("msgid", "REFRESH" + id);
    body.put("msgtype", "stream");
    body.put("stream", Map.of("id", id));
    Answer answer = hook.deliver(callback(Json.write(body)));
    if (answer.status() == 200 && !answer.body().isEmpty()) {
      JsonNode stream = open(answer).get("stream");
      seen.shows(id, Told.chat(said), stream.get("content").asText());
    }
    return answer;
  }

  /// What is in the envelope of an answer.
  public JsonNode open(Answer answer) {
    JsonNode envelope = Trees.of(answer.body());
    String encrypted = envelope.get("encrypt").asText();
    if (!envelope.get("timestamp").isNumber()
        || !crypto.signed(
            envelope.get("msgsignature").asText(),
            envelope.get("timestamp").asText(),
            envelope.get("nonce").asText(),
            encrypted)) {
      throw new AssertionError("the envelope is not signed");
    }
    try {
      return Trees.of(new String(crypto.decrypt(encrypted), UTF_8));
    } catch (WecomCrypto.NotForUs wrong) {
      throw new AssertionError(wrong);
    }
  }

  private void response(HttpExchange exchange) throws IOException {
    String code = exchange.getRequestURI().getQuery().replace("response_code=", "");
    JsonNode body = Trees.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String chat = unused.remove(code);
    if (chat != null) {
      seen.shows(code, chat, body.get("markdown").get("content").asText());
    }
    String answer =
        chat == null
            ? "{\"errcode\":60140,\"errmsg\":\"used\"}"
            : "{\"errcode\":0,\"errmsg\":\"ok\"}";
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// What the bot said, in the order in which members see it.
  public List<String> transcript() {
    return seen.texts();
  }

  /// What it said in one conversation: `wr` and the room of a [Said], or a member.
  public List<String> transcript(String chat) {
    return seen.texts(chat);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
