package io.xuewei.bot.channel.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// WeCom's end of the long connection, on a port of this machine. It holds bots to the frames of
/// the fixture `aibot-ws-frames`, takes one connection at a time, and shows what members see.
///
/// ```java
/// gateway.says(Said.inGroup("1", "流动党员怎么管"));
/// gateway.transcript();
/// ```
public final class WecomGateway implements AutoCloseable {

  private static final JsonNode FORMS = Fixtures.read("wecom/aibot-ws-frames.json");

  private final Map<String, JsonNode> forms =
      Map.of(
          "aibot_subscribe", FORMS.get("subscribe"),
          "ping", FORMS.get("ping"),
          "aibot_respond_msg", FORMS.get("respond"),
          "aibot_send_msg", FORMS.get("push"));

  private final String botId;
  private final String secret;
  private final Javalin server;
  private final Seen seen = new Seen();

  /// Every frame that came, in order.
  private final BlockingQueue<JsonNode> frames = new ArrayBlockingQueue<>(100_000);

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Integer>> next = new ConcurrentHashMap<>();
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final Map<String, String> chats = new ConcurrentHashMap<>();
  private volatile WsContext bot;
  private volatile boolean mute;
  private int count;

  /// On a free port.
  public WecomGateway(String botId, String secret) {
    this(botId, secret, 0);
  }

  public WecomGateway(String botId, String secret, int port) {
    this.botId = botId;
    this.secret = secret;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws("/", this::routes);
                })
            .start("127.0.0.1", port);
  }

  /// Runs one, for a client of another make: `<port> <bot id> <secret>`. Each second it says
  /// something.
  public static void main(String[] arguments) throws InterruptedException {
    var gateway = new WecomGateway(arguments[1], arguments[2], Integer.parseInt(arguments[0]));
    System.out.println("listens on " + gateway.address());
    for (int i = 1; ; i++) {
      TimeUnit.SECONDS.sleep(1);
      gateway.says(Said.inGroup("main" + i, "流动党员怎么管"));
      System.out.println(gateway.transcript() + " " + gateway.complaints());
    }
  }

  private void routes(WsConfig ws) {
    ws.onConnect(WsContext::enableAutomaticPings);
    ws.onMessage(ctx -> came(ctx, Trees.of(ctx.message())));
    ws.onClose(ctx -> {
      if (isBot(ctx)) {
        bot = null;
      }
    });
  }

  private boolean isBot(WsContext ctx) {
    WsContext now = bot;
    return now != null && now.sessionId().equals(ctx.sessionId());
  }

  private synchronized void came(WsContext ctx, JsonNode frame) {
    String cmd = frame.path("cmd").asText();
    frames.add(frame);
    if (!mute) {
      int errcode = verdict(ctx, cmd, frame);
      String reqId = frame.path("headers").path("req_id").asText();
      var ack = new LinkedHashMap<String, Object>();
      ack.put("headers", Map.of("req_id", reqId));
      ack.put("errcode", errcode);
      ack.put("errmsg", errcode == 0 ? "ok" : "no");
      ctx.send(Json.write(ack));
    }
  }

  private int verdict(WsContext ctx, String cmd, JsonNode frame) {
    if (!forms.containsKey(cmd) || !fits(forms.get(cmd), frame)) {
      complaints.add("not of the form of " + cmd + ": " + frame);
      return 40058;
    }
    Integer told = next.getOrDefault(cmd, new ArrayDeque<>()).poll();
    if (told != null) {
      return told;
    }
    return switch (cmd) {
      case "aibot_subscribe" -> subscribe(ctx, frame.get("body"));
      case "aibot_respond_msg" -> respond(frame);
      case "aibot_send_msg" -> push(frame.get("body"));
      default -> 0;
    };
  }

  /// Whether a frame has everything that the form has, of the same types.
  private static boolean fits(JsonNode form, JsonNode frame) {
    return form.getNodeType() == frame.getNodeType()
        && form.properties().stream()
            .allMatch(field ->
                frame.has(field.getKey()) && fits(field.getValue(), frame.get(field.getKey())));
  }

  private int subscribe(WsContext ctx, JsonNode body) {
    if (!body.get("bot_id").asText().equals(botId) || !body.get("secret").asText().equals(secret)) {
      return 40001;
    }
    WsContext old = bot;
    if (old != null) {
      displace();
    }
    bot = ctx;
    return 0;
  }

  private int respond(JsonNode frame) {
    String chat = chats.get(frame.get("headers").get("req_id").asText());
    if (chat == null) {
      return 846605;
    }
    JsonNode stream = frame.get("body").get("stream");
    seen.shows(stream.get("id").asText(), chat, stream.get("content").asText());
    return 0;
  }

  private int push(JsonNode body) {
    String chat = body.get("chatid").asText();
    if (!chats.containsValue(chat)) {
      return 93006;
    }
    seen.shows("push" + ++count, chat, body.get("markdown").get("content").asText());
    return 0;
  }

  public URI address() {
    return URI.create("ws://127.0.0.1:" + server.port());
  }

  /// Somebody says something. Nothing happens when no bot is there, or it is not told.
  public synchronized void says(Said what) {
    said.add(what);
    WsContext now = bot;
    if (now != null && (what.direct() || what.mentionsBot())) {
      String reqId = "REQ-" + ++count;
      chats.put(reqId, Told.chat(what));
      now.send(callback("aibot_msg_callback", reqId, Told.body(what, botId, "学委")));
    }
  }

  /// Everything that was said is told once more.
  public void repeat() {
    List.copyOf(said).forEach(this::says);
  }

  /// The bot gets a frame.
  public void sends(String frame) {
    bot.send(frame);
  }

  private static String callback(String cmd, String reqId, Map<String, Object> body) {
    var frame = new LinkedHashMap<String, Object>();
    frame.put("cmd", cmd);
    frame.put("headers", Map.of("req_id", reqId));
    frame.put("body", body);
    return Json.write(frame);
  }

  /// Another program has connected as the same bot.
  public synchronized void displace() {
    WsContext old = bot;
    bot = null;
    Map<String, Object> body =
        Map.of("msgtype", "event", "event", Map.of("eventtype", "disconnected_event"));
    old.send(callback("aibot_event_callback", "EVENT-" + ++count, body));
    old.closeSession(1000, "displaced");
  }

  /// Hangs up.
  public void drop() {
    WsContext old = bot;
    bot = null;
    old.closeSession(1001, "going away");
  }

  /// Answers nothing any more, or again.
  public void mute(boolean on) {
    mute = on;
  }

  /// Forgets who was told what: an answer to it comes too late.
  public void forgets() {
    chats.replaceAll((_, chat) -> chat);
    var known = List.copyOf(chats.values());
    chats.clear();
    known.forEach(chat -> chats.put("old of " + chat, chat));
  }

  /// The errcode of the next frame of a command.
  public void answersNext(String cmd, int errcode) {
    next.computeIfAbsent(cmd, _ -> new ArrayDeque<>()).add(errcode);
  }

  /// The next frame of a command that comes, or came and was not looked at yet; waits for it.
  public JsonNode frame(String cmd) throws InterruptedException {
    while (true) {
      JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no " + cmd + " came");
      }
      if (frame.path("cmd").asText().equals(cmd)) {
        return frame;
      }
    }
  }

  /// What the bot said, in the order in which members see it.
  public List<String> transcript() {
    return seen.texts();
  }

  /// What it said in one conversation: `wr` and the room of a [Said], or a member.
  public List<String> transcript(String chat) {
    return seen.texts(chat);
  }

  /// Frames that WeCom would not understand.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    server.stop();
  }
}
