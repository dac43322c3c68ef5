package io.xuewei.bot.channel.onebot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A OneBot 11 program with a group of members who say what a test tells them to: dials a reverse
/// WebSocket, and does what it is asked for over it.
///
/// ```java
/// try (var qq = new FakeOnebot(URI.create("ws://127.0.0.1:8080/ws/qq"), "token", "10001")) {
///   qq.dial();
///   qq.says(Said.inGroup("1", "流动党员怎么管"));
///   qq.awaitSent(1);
/// }
/// ```
///
/// `main ADDRESS TOKEN [SELF]` runs one that says each line of the standard input to the bot in a
/// group, and prints what it is asked for.
public final class FakeOnebot implements AutoCloseable {

  /// Something that the bot had it say.
  ///
  /// @param room `group-1001` or `private-2001`
  /// @param quotes the message id that it answers, or empty
  /// @param mentions whom it mentions
  public record Sent(String room, String text, String quotes, List<String> mentions) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What the bot had it say, in order.
  public final List<Sent> sent = new CopyOnWriteArrayList<>();

  /// The names of the actions that it was asked for, in order.
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private final List<String> transcript = new CopyOnWriteArrayList<>();
  private final Map<Long, Map<String, Object>> messages = new ConcurrentHashMap<>();
  private final AtomicInteger sentIds = new AtomicInteger(500);
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String token;
  private final OnebotEvents events;
  private final InstantSource clock;

  private volatile WebSocket socket;
  private volatile CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile String next = "ok";

  public FakeOnebot(URI address, String token, String self) {
    this(address, token, new OnebotEvents(self, false), InstantSource.system());
  }

  /// One with its own way to write events, and its own clock.
  FakeOnebot(URI address, String token, OnebotEvents events, InstantSource clock) {
    this.address = address;
    this.token = token;
    this.events = events;
    this.clock = clock;
  }

  /// Dials, and says that it is there.
  ///
  /// @throws java.util.concurrent.CompletionException when it is not let in
  public void dial() {
    closed = new CompletableFuture<>();
    WebSocket.Builder builder =
        client
            .newWebSocketBuilder()
            .header("X-Self-ID", events.self())
            .header("X-Client-Role", "Universal");
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    socket = builder.buildAsync(address, new Ear()).orTimeout(10, TimeUnit.SECONDS).join();
    tell(events.lifecycle(now()));
  }

  /// Has in its memory what another has: the same program after a restart.
  public void knows(FakeOnebot before) {
    messages.putAll(before.messages);
  }

  /// Hangs up without a word, as a cut line does.
  public void drop() {
    socket.abort();
  }

  /// The code with which the bot closed the connection.
  public int awaitClosed() {
    return closed.orTimeout(10, TimeUnit.SECONDS).join();
  }

  /// The next thing that is asked for is not answered.
  public void staysSilentOnce() {
    next = "silent";
  }

  /// The next thing that is asked for fails.
  public void failsOnce(int retcode) {
    next = Integer.toString(retcode);
  }

  /// The next thing that is asked for is put off.
  public void putsOffOnce() {
    next = "async";
  }

  /// A member says something. What it quotes is found among what was said before; else somebody has
  /// said it that the bot did not hear.
  public void says(Said said) {
    long quoted = said.quoted().map(this::idOf).orElse(0L);
    var event = events.message(said, now(), quoted);
    messages.put(OnebotEvents.messageId(said.id()), event);
    transcript.add(said.name() + ": " + said.text());
    tell(event);
  }

  /// Says that it is still there, and how often it will.
  public void beats(long everyMillis) {
    tell(events.heartbeat(now(), everyMillis));
  }

  /// Sends a frame as it is.
  public void tell(Object frame) {
    String text = frame instanceof String string ? string : Json.write(frame);
    synchronized (this) {
      socket.sendText(text, true).orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  /// The conversation so far, a line each: `张三: 签到`, `学委: …`.
  public List<String> transcript() {
    return List.copyOf(transcript);
  }

  /// Waits until the bot has had it say so many things.
  public void awaitSent(int count) {
    await(() -> sent.size() >= count);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited for 20 s in vain");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private long idOf(String words) {
    return messages.entrySet().stream()
        .filter(message -> message.getValue().get("raw_message").toString().contains(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> saidUnheard(words));
  }

  private long saidUnheard(String words) {
    var said = Said.inGroup(words, words).by("2009", "赵六");
    var quiet = new Said(words, "1001", false, "2009", "赵六", words, false, said.quoted(), false);
    long id = OnebotEvents.messageId(words) % Integer.MAX_VALUE;
    messages.put(id, events.message(quiet, now(), 0));
    return id;
  }

  /// Answers what it is asked for.
  private void ask(JsonNode frame) {
    String action = frame.path("action").asText();
    asked.add(action);
    String mood = next;
    next = "ok";
    if (mood.equals("silent")) {
      return;
    }
    var answer = new java.util.LinkedHashMap<String, Object>();
    switch (mood) {
      case "ok" -> answer.putAll(done(action, frame.path("params")));
      case "async" -> answer.putAll(result("async", 1, null));
      default -> answer.putAll(result("failed", Integer.parseInt(mood), null));
    }
    answer.put("echo", frame.get("echo"));
    tell(answer);
  }

  private Map<String, Object> done(String action, JsonNode params) {
    return switch (action) {
      case "send_group_msg", "send_private_msg", "send_msg" -> say(params);
      case "get_login_info" ->
          result("ok", 0, Map.of("user_id", Long.valueOf(events.self()), "nickname", "学委"));
      case "get_msg" -> message(params.path("message_id").asLong());
      case "get_group_info" ->
          result(
              "ok", 0, Map.of("group_id", params.path("group_id").asLong(), "group_name", "一支部"));
      case "get_group_member_info" ->
          result("ok", 0, Map.of("user_id", params.path("user_id").asLong(), "card", "张三"));
      case "get_version_info" ->
          result(
              "ok", 0, Map.of("app_name", "fake", "app_version", "1", "protocol_version", "v11"));
      case "get_status" -> result("ok", 0, Map.of("online", true, "good", true));
      default -> result("failed", 1404, null);
    };
  }

  private static Map<String, Object> result(String status, int retcode, Map<String, Object> data) {
    var result = new java.util.LinkedHashMap<String, Object>();
    result.put("status", status);
    result.put("retcode", retcode);
    result.put("data", data);
    return result;
  }

  private Map<String, Object> message(long id) {
    Map<String, Object> found = messages.get(id);
    return found == null ? result("failed", 1200, null) : result("ok", 0, found);
  }

  private Map<String, Object> say(JsonNode params) {
    if (!params.path("message").isArray()) {
      return result("failed", 1400, null);
    }
    var text = new StringBuilder();
    String quotes = "";
    var mentions = new java.util.ArrayList<String>();
    for (JsonNode segment : params.path("message")) {
      JsonNode data = segment.path("data");
      switch (segment.path("type").asText()) {
        case "text" -> text.append(data.path("text").asText());
        case "reply" -> quotes = data.path("id").asText();
        case "at" -> mentions.add(data.path("qq").asText());
        default -> text.append("[").append(segment.path("type").asText()).append("]");
      }
    }
    boolean group = params.has("group_id");
    String room =
        group
            ? "group-" + params.path("group_id").asText()
            : "private-" + params.path("user_id").asText();
    long id = -sentIds.incrementAndGet();
    messages.put(
        id,
        Map.of(
            "message_id",
            id,
            "raw_message",
            text.toString(),
            "sender",
            Map.of("user_id", Long.valueOf(events.self())),
            "message",
            List.of(OnebotEvents.segment("text", "text", text.toString()))));
    transcript.add("学委: " + text);
    sent.add(new Sent(room, text.toString(), quotes, mentions));
    return result("ok", 0, Map.of("message_id", id));
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    client.shutdownNow();
  }

  private final class Ear implements WebSocket.Listener {

    private final StringBuilder frame = new StringBuilder();
    private final CompletableFuture<Integer> over = closed;

    @Override
    public java.util.concurrent.CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      frame.append(data);
      if (last) {
        JsonNode request = read(frame.toString());
        frame.setLength(0);
        Thread.startVirtualThread(() -> ask(request));
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public java.util.concurrent.CompletionStage<?> onClose(
        WebSocket webSocket, int code, String reason) {
      over.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      over.completeExceptionally(error);
    }

    private static JsonNode read(String text) {
      try {
        return MAPPER.readTree(text);
      } catch (IOException odd) {
        throw new CompletionException(odd);
      }
    }
  }

  /// Runs one by hand.
  public static void main(String[] args) throws IOException {
    String self = args.length > 2 ? args[2] : "10001000";
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var qq = new FakeOnebot(URI.create(args[0]), args[1], self)) {
      qq.dial();
      System.out.println("connected");
      Thread.startVirtualThread(() -> report(qq));
      int id = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        qq.says(Said.inGroup(Integer.toString(id++), line));
      }
    }
  }

  /// `asked get_login_info`, `sent group-1001 quoting -1000001: …`.
  private static void report(FakeOnebot qq) {
    int asked = 0;
    int sent = 0;
    while (!Thread.currentThread().isInterrupted()) {
      for (; asked < qq.asked.size(); asked++) {
        System.out.println("asked " + qq.asked.get(asked));
      }
      for (; sent < qq.sent.size(); sent++) {
        Sent said = qq.sent.get(sent);
        System.out.printf("sent %s quoting %s: %s%n", said.room(), said.quotes(), said.text());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }
}
