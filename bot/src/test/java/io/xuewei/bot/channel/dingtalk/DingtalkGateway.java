package io.xuewei.bot.channel.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// DingTalk's end of a stream, on a port of this machine: gives tickets, each good for one
/// connection, tells robots what members say until they acknowledge it, and takes their replies.
///
/// ```java
/// try (var gateway = new DingtalkGateway("dingrobot0001", "secret", InstantSource.system())) {
///   gateway.says(Said.inGroup("1", "流动党员怎么管"));
///   gateway.transcript();
/// }
/// ```
public final class DingtalkGateway implements AutoCloseable {

  private static final String MESSAGES = "/v1.0/im/bot/messages/get";

  private final DingtalkApi api;
  private final InstantSource clock;
  private final Javalin server;
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<JsonNode> opened = new CopyOnWriteArrayList<>();
  private final Semaphore asked = new Semaphore(0);
  private final BlockingQueue<WsContext> connected = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();

  /// What was told and not acknowledged, by the id of its frame.
  private final Map<String, String> open = new ConcurrentHashMap<>();

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private volatile WsContext robot;
  private volatile String endpoint;

  /// On a free port.
  public DingtalkGateway(String clientId, String clientSecret, InstantSource clock) {
    this(new DingtalkApi(clientId, clientSecret, clock), clock, 0);
  }

  DingtalkGateway(DingtalkApi api, InstantSource clock, int port) {
    this.api = api;
    this.clock = clock;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.post("/v1.0/gateway/connections/open", this::open);
                  config.routes.ws("/connect", this::connection);
                  api.add(config.routes);
                })
            .start("127.0.0.1", port);
    this.endpoint = socketBase() + "/connect";
  }

  /// Runs one, for a client of another make: `<port> <clientId> <clientSecret>`. Each second it
  /// pings and says something, and shows what was answered.
  public static void main(String[] arguments) throws InterruptedException {
    var api = new DingtalkApi(arguments[1], arguments[2], InstantSource.system());
    var gateway = new DingtalkGateway(api, InstantSource.system(), Integer.parseInt(arguments[0]));
    System.out.println("listens on " + gateway.base());
    for (int i = 1; ; i++) {
      TimeUnit.SECONDS.sleep(1);
      gateway.ping("{\"opaque\":\"0x" + i + "\"}");
      gateway.says(Said.inGroup("main" + i, "流动党员怎么管"));
      gateway.answers.forEach(answer -> System.out.println("answer " + answer));
      gateway.answers.clear();
      System.out.printf(
          "open %d, complaints %s, said %s%n",
          gateway.unacknowledged(), gateway.complaints(), gateway.transcript());
    }
  }

  private void open(Context ctx) {
    JsonNode body = Trees.of(ctx.body());
    opened.add(body);
    asked.release();
    if (!String.valueOf(ctx.header("accept")).contains("application/json")) {
      ctx.contentType("application/xml").result("<xml/>");
    } else if (!api.knows(body.path("clientId").asText(), body.path("clientSecret").asText())) {
      ctx.status(401).json(Map.of("code", "authFailed", "message", "鉴权失败"));
    } else {
      String ticket = "ticket/+" + count.incrementAndGet() + "==";
      tickets.add(ticket);
      ctx.json(Map.of("endpoint", endpoint, "ticket", ticket));
    }
  }

  private void connection(WsConfig ws) {
    ws.onConnect(ctx -> {
      if (!isGood(ctx)) {
        complaints.add("a ticket that is not good any more");
        ctx.closeSession(1008, "ticket");
        return;
      }
      ctx.enableAutomaticPings(1, TimeUnit.HOURS);
      robot = ctx;
      connected.add(ctx);
    });
    ws.onMessage(ctx -> answered(Trees.of(ctx.message())));
    ws.onClose(ctx -> {
      WsContext now = robot;
      if (now != null && now.sessionId().equals(ctx.sessionId())) {
        robot = null;
      }
    });
  }

  /// A ticket is good once. DingTalk's own clients do not encode it, so it counts as it came, too.
  private boolean isGood(WsContext ctx) {
    String asItCame = String.valueOf(ctx.queryString()).replaceFirst("^ticket=", "");
    return tickets.remove(String.valueOf(ctx.queryParam("ticket"))) || tickets.remove(asItCame);
  }

  private void answered(JsonNode answer) {
    if (answer.path("code").asInt() == 200
        && answer.path("message").asText().equals("OK")
        && answer.path("data").isTextual()) {
      open.remove(answer.path("headers").path("messageId").asText());
    } else {
      complaints.add("not an answer: " + answer);
    }
    answers.add(answer);
  }

  /// The `apiBase` of a channel.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// The `socketBase` of a channel.
  public URI socketBase() {
    return URI.create("ws://127.0.0.1:" + server.port());
  }

  /// Where robots are sent from now on.
  public void endpoint(String address) {
    endpoint = address;
  }

  /// Waits for the next connection.
  public void awaitConnection() throws InterruptedException {
    if (connected.poll(10, TimeUnit.SECONDS) == null) {
      throw new AssertionError("nobody has connected; " + opened.size() + " have asked");
    }
  }

  /// Waits until so many more connections were asked for.
  public void awaitAsked(int times) throws InterruptedException {
    if (!asked.tryAcquire(times, 10, TimeUnit.SECONDS)) {
      throw new AssertionError(opened.size() + " have asked");
    }
  }

  /// Somebody says something; a group's robot is told only when it is mentioned.
  public void says(Said said) {
    if (said.direct() || said.mentionsBot()) {
      tells(Json.write(api.told(said, base().toString())));
    }
  }

  /// A robot is told something of one's own making; once a robot is there, when none is.
  public void tells(String data) {
    callback(MESSAGES, data);
  }

  /// A callback on any topic.
  public void callback(String topic, String data) {
    String id = "frame-" + count.incrementAndGet();
    open.put(id, data);
    sends(frame("CALLBACK", topic, id, data));
  }

  /// What was not acknowledged comes again, each in a frame of a new id.
  public void resends() {
    Map<String, String> again = Map.copyOf(open);
    open.clear();
    again.values().forEach(this::tells);
  }

  /// Pings a robot.
  public void ping(String data) {
    sends(frame("SYSTEM", "ping", "ping-" + count.incrementAndGet(), data));
  }

  /// Asks a robot to dial anew.
  public void disconnect() {
    sends(frame("SYSTEM", "disconnect", "bye-" + count.incrementAndGet(), "{\"reason\":\"old\"}"));
  }

  /// Ends the connection.
  public void drops() {
    WsContext now = robot;
    if (now != null) {
      now.closeSession(1001, "going away");
    }
  }

  /// A frame of one's own making.
  public void sends(String frame) {
    WsContext now = robot;
    if (now != null) {
      now.send(frame);
    }
  }

  private String frame(String type, String topic, String id, String data) {
    var headers = new LinkedHashMap<String, Object>();
    headers.put("topic", topic);
    headers.put("contentType", "application/json");
    headers.put("messageId", id);
    headers.put("time", Long.toString(clock.millis()));
    var frame = new LinkedHashMap<String, Object>();
    frame.put("specVersion", "1.0");
    frame.put("type", type);
    frame.put("headers", headers);
    frame.put("data", data);
    return Json.write(frame);
  }

  /// The next answer to a frame; waits for it.
  public JsonNode answer() throws InterruptedException {
    JsonNode answer = answers.poll(10, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer came");
    }
    return answer;
  }

  /// Whether an answer comes in that time.
  public boolean answers(Duration within) throws InterruptedException {
    return answers.poll(within.toMillis(), TimeUnit.MILLISECONDS) != null;
  }

  /// How many frames were not acknowledged so far.
  public int unacknowledged() {
    return open.size();
  }

  /// What was asked for connections with.
  public List<JsonNode> opened() {
    return List.copyOf(opened);
  }

  /// What a robot did that DingTalk would not understand.
  public List<String> complaints() {
    return List.copyOf(complaints);
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
  }
}
