package io.xuewei.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.AdminToken;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.roster.TestBook;
import io.xuewei.bot.store.Store;
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
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterEndpointsTest {

  private static final String TOKEN = "a-token-of-the-admins";
  private static final String GROUP = URLEncoder.encode("一支部", StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2025-06-12T19:00");
  private final HttpClient client = HttpClient.newHttpClient();
  private Store store;
  private WebServer server;

  @BeforeEach
  void start() {
    store = Store.open(folder.resolve("xuewei.db"), clock);
    var address = new Config.Server("127.0.0.1", 0, AdminToken.parse(TOKEN));
    server = new WebServer(address, List.of(), clock);
    server.start();
    var ids = new Ids(new SplittableRandom(1));
    server.ready(
        new Services(
            List.of(),
            _ -> true,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE),
            Optional.of(People.of(store, ids, Texts.load(), clock))));
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
    client.close();
  }

  private HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonNode json(String method, String path, byte[] body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void takesARosterInAndShowsIt() throws Exception {
    byte[] file = new TestBook("名册").row("姓名", "流动", "电话").row("张三", "是", "13800138000").bytes();
    JsonNode report = json("POST", "/api/roster?dryRun=true&group=" + GROUP, file);
    assertThat(report.at("/counts/added").asInt()).isEqualTo(1);
    assertThat(report.at("/layout/ignored/secret/0").asText()).isEqualTo("C 电话");
    assertThat(send("GET", "/api/roster?group=" + GROUP, new byte[0]).statusCode()).isEqualTo(404);
    json("POST", "/api/roster?group=" + GROUP, file);
    JsonNode roster = json("GET", "/api/roster?group=" + GROUP, new byte[0]);
    assertThat(roster.at("/members/0/name").asText()).isEqualTo("张三");
    assertThat(roster.at("/members/0/standings/0").asText()).isEqualTo("mobile");
    assertThat(roster.toString()).doesNotContain("13800138000");
  }

  @Test
  void takesUnitsInAndTellsTheirCoverage() throws Exception {
    String units = "单位,上级,层级\n甲区,,区\n乙公司,甲区,企业\n";
    json("POST", "/api/units", units.getBytes(StandardCharsets.UTF_8));
    JsonNode coverage = json("GET", "/api/units", new byte[0]);
    assertThat(coverage.at("/units/0/registered").asInt()).isEqualTo(1);
    assertThat(coverage.at("/units/0/percent").asText()).isEqualTo("0.0");
    assertThat(coverage.at("/cutOff").asText()).isEqualTo("2025-06-12");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(send("POST", "/api/roster?group=" + GROUP, new byte[0]).body()).contains("文件里没有内容");
    assertThat(send("POST", "/api/roster?group=a", "甲\n".getBytes(StandardCharsets.UTF_8)).body())
        .contains("没有找到表头");
    assertThat(send("POST", "/api/roster", new byte[1]).body()).contains("group: missing");
    assertThat(send("GET", "/api/roster?dryRun=maybe", new byte[0]).statusCode()).isEqualTo(400);
    assertThat(send("POST", "/api/roster?group=a&dryRun=maybe", new byte[0]).body())
        .contains("dryRun: expected true or false");
  }

  @Test
  void letsNobodyElseIn() throws Exception {
    for (String path : List.of("/api/roster", "/api/units")) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }
  }
}
