package io.xuewei.bot.channel.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// DingTalk's HTTP API as robots of apps use it: access tokens, sessions and pushes. It shows what
/// members see.
final class DingtalkApi {

  static final String CLIENT_ID = "dingrobot0001";
  static final String CLIENT_SECRET = "dt-app-secret-Example_0001";

  /// @param room the id that a room has for the bot: a group's, or `staff:` and a member
  record Line(String room, String text) {}

  private static final Duration SESSION = Duration.ofMinutes(90);

  private final InstantSource clock;
  private final String clientId;
  private final String clientSecret;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  DingtalkApi(String clientId, String clientSecret, InstantSource clock) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  void add(RoutesConfig routes) {
    routes.post("/v1.0/oauth2/accessToken", this::token);
    routes.get("/gettoken", ctx -> ctx.json(Map.of("errcode", 0, "access_token", token())));
    routes.post("/robot/sendBySession", this::session);
    routes.post("/v1.0/robot/groupMessages/send", this::group);
    routes.post("/v1.0/robot/oToMessages/batchSend", this::members);
  }

  boolean knows(String id, String secret) {
    return id.equals(clientId) && secret.equals(clientSecret);
  }

  private String token() {
    return "token-of-" + clientId;
  }

  private void token(Context ctx) {
    JsonNode body = Trees.of(ctx.body());
    if (knows(body.path("appKey").asText(), body.path("appSecret").asText())) {
      ctx.json(Map.of("accessToken", token(), "expireIn", 7200));
    } else {
      ctx.status(400).json(Map.of("code", "invalidClientIdOrSecret", "message", "no"));
    }
  }

  private void session(Context ctx) {
    String room = sessions.get(String.valueOf(ctx.queryParam("session")));
    JsonNode body = Trees.of(ctx.body());
    if (room == null) {
      ctx.json(Map.of("errcode", 300001, "errmsg", "session 不存在"));
    } else if (!body.path("markdown").path("title").asText().isBlank()) {
      shows(room, body.path("markdown").path("text").asText());
      ctx.json(Map.of("errcode", 0, "errmsg", "ok"));
    } else {
      ctx.json(Map.of("errcode", 40035, "errmsg", "缺少参数 title"));
    }
  }

  private void group(Context ctx) {
    pushed(ctx, Trees.of(ctx.body()).path("openConversationId").asText());
  }

  private void members(Context ctx) {
    pushed(ctx, "staff:" + Trees.of(ctx.body()).path("userIds").path(0).asText());
  }

  private void pushed(Context ctx, String room) {
    JsonNode body = Trees.of(ctx.body());
    if (!token().equals(ctx.header("x-acs-dingtalk-access-token"))) {
      ctx.status(401).json(Map.of("code", "InvalidAuthentication", "message", "no"));
    } else if (!body.path("robotCode").asText().equals(clientId) || !sessions.containsValue(room)) {
      ctx.status(400).json(Map.of("code", "invalid.openConversationId", "message", "no"));
    } else {
      shows(room, Trees.of(body.path("msgParam").asText()).path("text").asText());
      ctx.json(Map.of("processQueryKey", "query" + count.incrementAndGet()));
    }
  }

  private void shows(String room, String text) {
    synchronized (lines) {
      lines.add(new Line(room, text));
    }
  }

  /// What a robot is told when somebody says something.
  Map<String, Object> told(Said said, String base) {
    String session = "session-" + count.incrementAndGet();
    sessions.put(session, room(said));
    var told = new LinkedHashMap<String, Object>();
    told.put("conversationId", said.room());
    told.put("conversationType", said.direct() ? "1" : "2");
    if (!said.direct()) {
      told.put("conversationTitle", "第一支部");
    }
    told.put("msgId", "msg" + said.id() + "==");
    told.put("msgtype", "text");
    told.put("text", text(said));
    told.put("senderId", said.bot() ? "$:LWCP_v1:$Ym90" : "$:LWCP_v1:$" + said.sender());
    told.put("senderNick", said.name());
    told.put("senderStaffId", said.sender());
    told.put("chatbotUserId", "$:LWCP_v1:$Ym90");
    told.put("robotCode", clientId);
    told.put("isInAtList", said.mentionsBot());
    told.put("atUsers", List.of(Map.of("dingtalkId", "$:LWCP_v1:$Ym90")));
    told.put("createAt", clock.millis());
    told.put("sessionWebhook", base + "/robot/sendBySession?session=" + session);
    told.put("sessionWebhookExpiredTime", clock.instant().plus(SESSION).toEpochMilli());
    return told;
  }

  /// The robot's name is left out of the text, but for a blank.
  private static Map<String, Object> text(Said said) {
    var text = new LinkedHashMap<String, Object>();
    text.put("content", " " + said.text());
    said.quoted()
        .ifPresent(words -> {
          text.put("isReplyMsg", true);
          text.put("repliedMsg", Map.of("msgType", "text", "content", Map.of("text", words)));
        });
    return text;
  }

  /// The id that the room of something said has for the bot.
  static String room(Said said) {
    return said.direct() ? "staff:" + said.sender() : said.room();
  }

  /// Sessions are over before their time.
  void forgetSessions() {
    List<String> rooms = List.copyOf(sessions.values());
    sessions.clear();
    rooms.forEach(room -> sessions.put("over-" + count.incrementAndGet(), room));
  }

  List<String> transcript() {
    synchronized (lines) {
      return lines.stream().map(Line::text).toList();
    }
  }

  List<String> transcript(String room) {
    synchronized (lines) {
      return lines.stream().filter(line -> line.room().equals(room)).map(Line::text).toList();
    }
  }
}
