package io.xuewei.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.AdminToken;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.wire.AnswerObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An admin's program keeps up a knowledge base over HTTP.
class KnowledgeEndpointsTest {

  private static final String TOKEN = "a-token-of-the-admins";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private KnowledgeBase knowledge;
  private UpkeepWorker upkeep;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    write("停车", "外来车辆停车每小时收费三元。");
    write("借书", "每人每次最多借三本图书。");
    var config = Config.defaults().withoutMeaning();
    var clock = new SettableClock("2025-06-12T19:00");
    knowledge = KnowledgeBase.open(new DataFolder(data), config, clock, _ -> {});
    upkeep = knowledge.upkeep();
    server = server(Optional.of(TOKEN));
  }

  private void write(String id, String sentence) throws IOException {
    Path documents = Files.createDirectories(data.resolve("knowledge/documents"));
    Files.writeString(documents.resolve(id + ".txt"), id + "办法\n" + sentence + "\n");
  }

  private WebServer server(Optional<String> token) {
    var address = new Config.Server("127.0.0.1", 0, token.flatMap(AdminToken::parse));
    var made = new WebServer(address, List.of(), InstantSource.system());
    made.start();
    made.ready(
        new Services(
            List.of(),
            _ -> true,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            knowledge,
            upkeep,
            mock(Deliveries.class),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE)));
    return made;
  }

  @AfterEach
  void stop() {
    server.close();
    upkeep.close();
    knowledge.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + "/api/knowledge" + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        request(path)
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws Exception {
    return JSON.readTree(send("GET", path, "").body());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /refresh",
    "GET, /refresh",
    "DELETE, /refresh",
    "GET, /refresh/events",
    "GET, /history",
    "POST, /rollback",
    "GET, /documents",
    "GET, /documents/x",
    "DELETE, /documents/x"
  })
  void nobodyElseGetsIn(String method, String path) throws Exception {
    for (String header : List.of("Bearer a-token-of-the-adminx", "Bearer ", "Basic " + TOKEN)) {
      var response =
          client.send(
              request(path)
                  .header("Authorization", header)
                  .method(method, BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }
    server.close();
    server = server(Optional.empty());
    var response = send(method, path, "");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("server.adminToken");
  }

  @Test
  void aRefreshIsBegunAndItsEventsEndWithIt() throws Exception {
    write("食堂", "食堂早餐七点开始供应。");
    assertThat(send("POST", "/refresh", "").statusCode()).isEqualTo(202);

    String events = send("GET", "/refresh/events", "").body();

    assertThat(events.strip().lines().toList().getLast())
        .startsWith("data: {\"state\":\"published\"")
        .contains("\"files\":{\"done\":1,\"total\":1}", "\"generation\":2");
    assertThat(get("/refresh").get("state").asText()).isEqualTo("published");
    assertThat(get("/documents").findValuesAsText("id")).containsExactly("借书", "停车", "食堂");
    assertThat(send("DELETE", "/refresh", "").body()).isEqualTo("{\"cancelled\":false}");
  }

  @Test
  void aDocumentIsShownAndRemovedAndTheRemovalRolledBack() throws Exception {
    String path = "/documents/" + URLEncoder.encode("停车", UTF_8);
    assertThat(get(path).get("state").asText()).isEqualTo("in force");
    assertThat(get(path).at("/origin/file").asText()).isEqualTo("documents/停车.txt");
    assertThat(get(path).at("/report/losses/no-issuer").asDouble()).isEqualTo(0.05);
    assertThat(get("/documents").at("/documents/0/quality").asDouble()).isEqualTo(0.85);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(202);
    upkeep.await();
    assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path, "").statusCode()).isEqualTo(404);

    assertThat(send("POST", "/rollback", "{\"generation\":1}").statusCode()).isEqualTo(202);
    upkeep.await();

    assertThat(send("GET", path, "").statusCode()).isEqualTo(200);
    JsonNode editions = get("/history").get("editions");
    assertThat(editions.findValuesAsText("cause")).containsExactly("rollback", "remove", "start");
    assertThat(editions.at("/1/changes/0/file").asText()).isEqualTo("documents/停车.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|generation: missing",
        "{\"generation\":\"x\"}|400|whole number",
        "{\"generation\":0}|400|at least 1",
        "{\"generation\":99}|404|not kept"
      })
  void aRollbackThatCannotBeIsRefused(String body, int status, String why) throws Exception {
    var response = send("POST", "/rollback", body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(why);
  }

  @Test
  void aSecondWorkIsAConflict() throws Exception {
    write("食堂", "食堂早餐七点开始供应。");
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    upkeep.listen(step -> {
      if (step.files().total() > 0) {
        reached.countDown();
        awaited(goOn);
      }
    });
    send("POST", "/refresh", "");
    reached.await();
    var second = send("POST", "/refresh", "");
    goOn.countDown();
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers().firstValue("retry-after")).isPresent();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
