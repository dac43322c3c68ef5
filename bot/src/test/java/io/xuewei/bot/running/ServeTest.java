package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.cli.XueweiCommand;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given a library of one document, a running server, and members who talk to it over HTTP.
@Timeout(120)
class ServeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  private ReplyReceiver receiver;
  private SignedSender sender;
  private App.Running running;

  @BeforeEach
  void start() throws Exception {
    receiver = new ReplyReceiver(TestData.REPLY_SECRET);
    sender = new SignedSender(TestData.SECRET);
    TestData.fill(folder, receiver.url());
    running = App.start(new DataFolder(folder), config(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    running.close();
    sender.close();
    receiver.close();
  }

  @Test
  void documentsAddedByACommandAreAnsweredFromWithoutARestart() throws Exception {
    Path file = folder.resolve("停车.txt");
    Files.writeString(file, "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");

    int exitCode =
        XueweiCommand.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--data", folder.toString(), "knowledge", "add", file.toString());

    assertThat(exitCode).isZero();
    String answer = "";
    while (!answer.contains("每小时收费三元")) {
      answer = ask("外来车辆停车每小时收费多少");
    }
  }

  private String ask(String question) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + "/api/ask"))
                .POST(BodyPublishers.ofString("{\"question\":\"" + question + "\"}"))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  void aSignedQuestionGetsASignedReplyThatQuotesTheDocument() throws Exception {
    assertThat(say("m1", "@学委 图书损坏怎么赔偿").statusCode()).isEqualTo(202);
    assertThat(say("m1", "@学委 图书损坏怎么赔偿").statusCode()).isEqualTo(200);

    assertThat(receiver.awaitReplies(Set.of("m1"), 30)).isTrue();
    JsonNode data = receiver.replies().get("m1").getFirst().get("data");
    assertThat(data.at("/conversation/id").textValue()).isEqualTo("room-1");
    JsonNode citation = data.at("/citations/0");
    assertThat(citation.at("/document/id").textValue()).isEqualTo("借阅办法");
    assertThat(citation.at("/document/issuer").isNull()).isTrue();
    assertThat(citation.get("quote").textValue()).contains("按原价赔偿");
    assertThat(quoted(citation)).isEqualTo(citation.get("quote").textValue());
    assertThat(receiver.refused()).isZero();
  }

  @Test
  void aStaleSignatureIsRefused() throws Exception {
    Instant old = Instant.now().minusSeconds(400);
    HttpRequest request =
        HttpRequest.newBuilder(url("/hook/other"))
            .header("webhook-id", "m")
            .header("webhook-timestamp", Long.toString(old.getEpochSecond()))
            .header(
                "webhook-signature",
                new Webhook(TestData.SECRET).sign("m", old.getEpochSecond(), "{}"))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("webhook-timestamp");
  }

  @Test
  void theApiAnswersWithWhatTheGroupWouldSee() throws Exception {
    JsonNode answer = JSON.readTree(post("/api/ask", "{\"question\":\"借书能借几天\"}").body());

    assertThat(answer.get("outcome").textValue()).isEqualTo("answered");
    assertThat(answer.at("/citations/0/quote").textValue()).contains("借期三十天");
    assertThat(answer.get("text").textValue()).contains("借期三十天", "借阅办法");
    assertThat(answer.get("confidence").doubleValue()).isBetween(0.0, 1.0);
  }

  @Test
  void theApiRefusesWhatTheDocumentsDoNotSay() throws Exception {
    JsonNode answer = JSON.readTree(post("/api/ask", "{\"question\":\"火星上有没有水\"}").body());

    assertThat(answer.get("outcome").textValue()).isEqualTo("refused");
    assertThat(answer.get("citations")).isEmpty();
  }

  @Test
  void thePageIsServedWithEverythingItNeedsFromThisHostOnly() throws Exception {
    String page = get("/").body();

    assertThat(page).contains("演示群").doesNotContain("http://", "https://", "<script>", "style=");
    var files = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
    while (files.find()) {
      assertThat(get(files.group(1)).statusCode()).as(files.group(1)).isEqualTo(200);
    }
    assertThat(get("/api/webchat").body())
        .isEqualTo(
            "{\"channel\":\"hall\",\"bot\":\"学委\",\"members\":[\"张三\",\"李四\",\"王芳\",\"组织员\"]}");
  }

  @Test
  void inTheWebChatMembersSeeEachOtherAndTheBotInOrder() throws Exception {
    post("/hook/hall", said("a", "李四", "中午吃啥"));
    post("/hook/hall", said("b", "张三", "@学委 借书能借几天"));

    try (var lines = listen("")) {
      assertThat(lines.next()).isEqualTo("reset");
      assertThat(lines.next()).contains("中午吃啥");
      assertThat(lines.next()).contains("借书能借几天");
      String reply = lines.next();
      assertThat(JSON.readTree(reply).get("inReplyTo").textValue()).isEqualTo("b");
      assertThat(reply).contains("借期三十天").contains("\"citations\":[{\"n\":1");
      String seen = lines.lastId();
      post("/hook/hall", said("c", "王芳", "收到"));
      try (var again = listen(seen)) {
        assertThat(again.next()).contains("收到");
      }
    }
  }

  @Test
  void inTheWebChatAMessagePostedTwiceShowsOnce() throws Exception {
    assertThat(post("/hook/hall", said("a", "李四", "早")).statusCode()).isEqualTo(202);
    assertThat(post("/hook/hall", said("a", "李四", "早")).statusCode()).isEqualTo(200);
    post("/hook/hall", said("b", "李四", "晚"));

    try (var lines = listen("")) {
      assertThat(lines.next()).isEqualTo("reset");
      assertThat(lines.next()).contains("早");
      assertThat(lines.next()).contains("晚");
    }
  }

  @Test
  void aSecondServerOnTheFolderIsRefusedInOneLine() throws Exception {
    try (var second = ServerProcess.start(folder, "serve", "--port", "0")) {
      assertThat(second.endsWithin(60_000)).isTrue();
      assertThat(second.exitCode()).isEqualTo(1);
    }
    assertThat(Files.readString(folder.resolve("log")).lines())
        .filteredOn(line -> !line.startsWith("WARNING: Using incubator"))
        .containsExactly(
            "the data folder " + folder.toAbsolutePath() + " is in use by another server");
  }

  @Test
  void aPortInUseIsRefusedInOneLine(@TempDir Path other) throws Exception {
    try (var second = ServerProcess.start(other, "serve", "--port", "" + running.port())) {
      assertThat(second.endsWithin(60_000)).isTrue();
      assertThat(second.exitCode()).isEqualTo(1);
    }
    assertThat(Files.readString(other.resolve("log")).lines())
        .filteredOn(line -> !line.startsWith("WARNING: Using incubator"))
        .singleElement()
        .asString()
        .contains("cannot listen on 127.0.0.1:" + running.port());
  }

  private Config config() throws Exception {
    Config config = ConfigReader.read(Optional.of(folder.resolve("xuewei.yaml")), Map.of());
    return config.withServer(new Config.Server("127.0.0.1", 0));
  }

  private HttpResponse<String> say(String id, String text) throws Exception {
    return sender.say(url("/hook/other"), "room-1", id, text);
  }

  private String quoted(JsonNode citation) throws Exception {
    String id = citation.at("/document/id").textValue();
    String path = "/api/documents/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8);
    String text = JSON.readTree(get(path).body()).get("text").textValue();
    return text.substring(citation.get("start").intValue(), citation.get("end").intValue());
  }

  private static String said(String id, String who, String text) {
    return "{\"id\":\"%s\",\"sender\":{\"id\":\"%s\",\"name\":\"%s\"},\"text\":\"%s\"}"
        .formatted(id, who, who, text);
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + running.port() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url(path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private Lines listen(String lastEventId) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url("/api/webchat/lines?last=" + lastEventId))
            .header("accept", "text/event-stream")
            .build();
    var stream = client.send(request, BodyHandlers.ofInputStream()).body();
    return new Lines(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
  }

  /// What a browser gets.
  private static final class Lines implements AutoCloseable {

    private final BufferedReader in;
    private String id = "";

    Lines(BufferedReader in) {
      this.in = in;
    }

    /// The data of the next event, or `reset`.
    String next() throws Exception {
      String line;
      while (!(line = in.readLine()).startsWith("data: ")) {
        id = line.startsWith("id: ") ? line.substring(4) : id;
      }
      String data = line.substring(6);
      return data.equals("{}") ? "reset" : data;
    }

    String lastId() {
      return id;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
