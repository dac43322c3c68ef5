package io.xuewei.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.AdminToken;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.AnswerObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An admin's program looks after what goes out.
class DeliveryEndpointsTest {

  private static final String TOKEN = "a-token-of-the-admins";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Chat chat;
  private WebServer server;

  @BeforeEach
  void start() {
    chat = new Chat(folder);
    var address = new Config.Server("127.0.0.1", 0, AdminToken.parse(TOKEN));
    server = new WebServer(address, List.of(), chat.clock);
    server.start();
    ready();
  }

  @AfterEach
  void stop() {
    server.close();
    chat.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api" + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(
        request.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(send(request(path)).body());
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(request("/notices").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String key, String body) throws Exception {
    return send(
        request("/notices").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @CsvSource({"GET, /deliveries", "GET, /groups", "POST, /notices"})
  void nobodyElseGetsIn(String method, String path) throws Exception {
    var response =
        client.send(
            request(path)
                .header("Authorization", "Bearer another")
                .method(method, BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void receiptsTellWhatBecameOfEveryPart() throws Exception {
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.breaks(NotSent.never("errcode 40058"));
    chat.clock.pass(Duration.ofMinutes(1));
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.breaks(NotSent.later("HTTP 500"));
    chat.in("二支部").says("李四", "@学委 帮助");

    JsonNode all = get("/deliveries").get("deliveries");

    assertThat(all.findValuesAsText("state")).containsExactly("delayed", "failed", "sent");
    assertThat(all.findValuesAsText("room")).containsExactly("二支部", "一支部", "一支部");
    assertThat(all.findValuesAsText("why")).containsExactly("HTTP 500", "errcode 40058", "null");
    assertThat(all.get(0).get("due").asText()).isEqualTo("2025-06-12T11:01:05Z");
    assertThat(all.get(1).get("kind").asText()).isEqualTo("refused");
    assertThat(all.get(2).get("ended").asText()).isEqualTo("2025-06-12T11:00:00Z");
    assertThat(all.toString()).doesNotContain("学习委员", "张三", "李四", "code-");
  }

  @Test
  void receiptsAreFiltered() throws Exception {
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.clock.pass(Duration.ofMinutes(1));
    chat.in("二支部").says("张三", "@学委 帮助");
    assertThat(get("/deliveries?state=failed").get("deliveries")).isEmpty();
    assertThat(get("/deliveries?state=sent&channel=hall").get("deliveries")).hasSize(2);
    assertThat(get("/deliveries?channel=other").get("deliveries")).isEmpty();
    assertThat(get("/deliveries?limit=1").get("deliveries").findValuesAsText("room"))
        .containsExactly("二支部");
    String since = URLEncoder.encode("2025-06-12T19:01:00+08:00", StandardCharsets.UTF_8);
    assertThat(get("/deliveries?since=" + since).get("deliveries")).hasSize(1);
    assertThat(get("/deliveries?since=2025-06-12T19:01:00+08:00").get("deliveries")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=lost|state: expected sent",
        "since=yesterday|since: expected a moment",
        "since=2025-06-12T19:01:00|since: expected a moment",
        "limit=0|limit: expected",
        "limit=1001|limit: expected",
        "limit=-1|limit: expected"
      })
  void aFilterThatMakesNoSenseIsRefused(String query, String why) throws Exception {
    var response = send(request("/deliveries?" + query));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(why);
  }

  @Test
  void aConversationOfTwoIsNotNamed() throws Exception {
    chat.alone("张三").says("张三", "帮助");
    assertThat(get("/deliveries").at("/deliveries/0/state").asText()).isEqualTo("sent");
    assertThat(get("/deliveries").toString()).doesNotContain("张三");
    assertThat(get("/groups").get("groups")).isEmpty();
  }

  @Test
  void groupsTellWhatTheyCanReceive() throws Exception {
    var limit = new Allowance.Limit(Allowance.Scope.ROOM, 30, Duration.ofMinutes(1));
    chat.channel.allows(true, limit);
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.refusesPushes(NotSent.otherWay("not allowed"));
    chat.in("二支部").says("张三", "@学委 帮助");

    JsonNode groups = get("/groups").get("groups");

    assertThat(groups.findValuesAsText("title")).containsExactly("一支部", "二支部");
    assertThat(groups.findValuesAsText("pushable")).containsExactly("yes", "no");
    assertThat(groups.at("/0/left").toString())
        .isEqualTo("[{\"scope\":\"room\",\"left\":29,\"of\":30,\"seconds\":60.0}]");
    assertThat(groups.at("/0/sent").asText()).isEqualTo("2025-06-12T11:00:00Z");
    assertThat(groups.at("/1/sent").isNull()).isTrue();
    assertThat(groups.at("/1/learned/why").asText()).isEqualTo("not allowed");
    assertThat(groups.at("/1/failure/why").asText()).contains("no way to the group");
  }

  @Test
  void aNoticeIsToldToAGroup() throws Exception {
    chat.in("一支部").says("张三", "大家好");
    var response = post("{\"channel\":\"hall\",\"room\":\"一支部\",\"text\":\"明天学习\"}");
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(chat.channel.said()).isEqualTo("明天学习");
    String part = JSON.readTree(response.body()).at("/parts/0").asText();
    assertThat(get("/deliveries").at("/deliveries/0/part").asText()).isEqualTo(part);
  }

  @Test
  void aRepetitionUnderTheSameKeyDoesNothingAndOneWithoutIsAnotherNotice() throws Exception {
    chat.in("一支部").says("张三", "大家好");
    String body = "{\"channel\":\"hall\",\"room\":\"一支部\",\"text\":\"明天学习\"}";
    String first = post("monday", body).body();
    chat.restart();
    ready();
    assertThat(post("monday", body).body()).isEqualTo(first);
    assertThat(chat.channel.sent).hasSize(1);
    assertThat(post(body).body()).isNotEqualTo(post(body).body());
    assertThat(chat.channel.sent).hasSize(3);
  }

  private void ready() {
    server.ready(
        new Services(
            List.of(chat.channel),
            _ -> true,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            chat.deliveries(),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE)));
  }

  @Test
  void aNoticeWaitsUntilItsEnd() throws Exception {
    chat.channel.allows(false);
    chat.in("一支部").says("张三", "大家好");
    post(
        "{\"channel\":\"hall\",\"room\":\"一支部\",\"text\":\"明天学习\","
            + "\"until\":\"2025-06-12T20:00:00+08:00\"}");
    JsonNode delayed = get("/deliveries?state=delayed").at("/deliveries/0");
    assertThat(delayed.get("heldSince").asText()).isEqualTo("2025-06-12T11:00:00Z");
    assertThat(delayed.get("due").asText()).isEqualTo("2025-06-12T12:00:00Z");
    assertThat(delayed.get("kind").asText()).isEqualTo("no_way");
    chat.pass(Duration.ofHours(1));
    assertThat(get("/deliveries?state=failed").at("/deliveries/0/kind").asText())
        .isEqualTo("too_late");
  }

  @Test
  void theGroupOfAChannelThatOnlyPushesHasNoId() throws Exception {
    assertThat(post("{\"channel\":\"robot\",\"room\":\"\",\"text\":\"明天学习\"}").statusCode())
        .isEqualTo(202);
    assertThat(chat.robot.said()).isEqualTo("明天学习");
    assertThat(get("/groups").at("/groups/0/channel").asText()).isEqualTo("robot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|channel: missing",
        "{'channel':'hall','text':'t'}|400|room: missing",
        "{'channel':'hall','room':'一支部'}|400|text: missing",
        "{'channel':'hall','room':'一支部','text':' '}|400|text: blank",
        "{'channel':'hall','room':'一支部','text':'t','until':'soon'}|400|until: expected a moment",
        "{'channel':'hall','room':'一支部','text':'t','until':'2025-06-12T18:59:00+08:00'}|400|until: is over",
        "{'channel':'x','room':'一支部','text':'t'}|404|channel: no channel",
        "{'channel':'hall','room':'别处','text':'t'}|404|room: nobody",
        "{'channel':'hall','room':'with-张三','text':'t'}|404|room: nobody",
        "{'channel':'hall','room':'','text':'t'}|404|room: nobody",
        "{'channel':'robot','room':'一支部','text':'t'}|404|room: this channel only pushes"
      })
  void aNoticeThatCannotBeToldIsRefused(String body, int status, String why) throws Exception {
    chat.in("一支部").says("张三", "大家好");
    chat.alone("张三").says("张三", "你好");
    int before = chat.channel.attempts.size();
    var response = post(body.replace('\'', '"'));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(why);
    assertThat(chat.channel.attempts).hasSize(before);
  }

  @Test
  void aKeyThatIsTooLongIsRefused() throws Exception {
    var response = post("k".repeat(201), "{}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Idempotency-Key");
  }
}
