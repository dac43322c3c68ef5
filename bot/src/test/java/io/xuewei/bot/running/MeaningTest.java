package io.xuewei.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.Questions;
import io.xuewei.bot.cli.XueweiCommand;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.wire.AnswerObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given the seeds and a running server that goes by meaning too.
@Timeout(180)
class MeaningTest {

  /// The rule says 连续六个月不交纳.
  private static final String QUESTION = "党费半年没交会咋样";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static App.Running running;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    client = HttpClient.newHttpClient();
    var config = Config.defaults().withServer(new Config.Server("127.0.0.1", 0));
    running = App.start(new DataFolder(folder), config, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    running.close();
    client.close();
  }

  @Test
  void aQuestionInOtherWordsIsAnsweredByTheServerAndByAskBesideIt() throws Exception {
    awaitHealth(meaning -> meaning.get("state").textValue().equals("ready"));

    JsonNode answer = ask(QUESTION);

    assertThat(answer.get("outcome").textValue()).isEqualTo("answered");
    assertThat(answer.at("/citations/0/quote").textValue()).contains("连续六个月不交纳");
    double confidence = answer.get("confidence").doubleValue();
    assertThat(asked(Config.defaults()).confidence()).isEqualTo(confidence);
    assertThat(asked(Config.defaults().withoutMeaning()).confidence()).isLessThan(confidence);
  }

  @Test
  void anAddedDocumentGetsItsVectorsFromTheRunningServer() throws Exception {
    int before = awaitHealth(meaning -> isReady(meaning, 0)).get("total").intValue();
    Path file = folder.resolve("停车.txt");
    Files.writeString(file, "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");
    var out = new StringWriter();

    XueweiCommand.commandLine()
        .setOut(new PrintWriter(out))
        .execute("--data", folder.toString(), "knowledge", "add", file.toString());

    assertThat(out.toString()).doesNotContain("serve");
    JsonNode after = awaitHealth(meaning -> isReady(meaning, before + 1));
    assertThat(after.get("done").intValue()).isEqualTo(before + 1);
    assertThat(ask("外面的车停一小时要多少钱").get("citations").toString()).contains("每小时收费三元");
  }

  private static boolean isReady(JsonNode meaning, int total) {
    return meaning.get("state").textValue().equals("ready")
        && meaning.get("total").intValue() >= total;
  }

  private static AnswerObject asked(Config config) throws Exception {
    try (var questions = Questions.open(new DataFolder(folder), config, Clock.systemUTC())) {
      return questions.answers().apply(QUESTION);
    }
  }

  private static JsonNode awaitHealth(Predicate<JsonNode> expected) throws Exception {
    JsonNode meaning = get("/health").get("meaning");
    while (!expected.test(meaning)) {
      assertThat(meaning.get("state").textValue()).isIn("loading", "filling", "ready");
      meaning = get("/health").get("meaning");
    }
    return meaning;
  }

  private static JsonNode ask(String question) throws Exception {
    String body = "{\"question\":\"" + question + "\"}";
    return send(HttpRequest.newBuilder(url("/api/ask")).POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode get(String path) throws Exception {
    return send(HttpRequest.newBuilder(url(path)));
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  private static URI url(String path) {
    return URI.create("http://127.0.0.1:" + running.port() + path);
  }
}
