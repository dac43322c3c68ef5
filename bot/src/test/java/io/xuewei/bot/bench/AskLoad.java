package io.xuewei.bot.bench;

import io.xuewei.bot.running.ReplyReceiver;
import io.xuewei.bot.running.ServerProcess;
import io.xuewei.bot.running.SignedSender;
import io.xuewei.bot.running.TestData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures a server of its own on this machine, with the seeds as its library:
///
/// ```
/// java … io.xuewei.bot.bench.AskLoad [requests for each number of callers, default 2000]
/// ```
///
/// Prints p50 and p99 of `POST /api/ask` with 1, 8 and 64 callers, the resident memory after it,
/// and p50 and p99 from a webhook's arrival to its 202. No level takes longer than a minute.
public final class AskLoad {

  private static final List<String> QUESTIONS =
      List.of(
          "流动党员怎么管",
          "三会一课多久开一次",
          "请病假算不算应到",
          "党费怎么交",
          "预备期几个月",
          "志愿服务怎么登记",
          "主题党日定在哪天",
          "组织关系怎么转",
          "网格员每天做什么",
          "线上课程怎样算学完",
          "两新组织党建怎么抓",
          "外卖小哥能享受什么服务",
          "群众诉求几天办结",
          "今天天气怎么样",
          "谁是队长");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final int requests;

  private AskLoad(URI server, int requests) {
    this.server = server;
    this.requests = requests;
  }

  public static void main(String[] args) throws Exception {
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    Path data = Files.createTempDirectory("xuewei-load");
    try (var receiver = new ReplyReceiver(TestData.REPLY_SECRET);
        var process =
            ServerProcess.startAsLaunched(
                withMeaning(TestData.configure(data, receiver.url())), "serve", "--port", "0");
        var sender = new SignedSender(TestData.SECRET)) {
      var load = new AskLoad(process.address(), requests);
      load.waitForVectors();
      load.warmUp();
      for (int callers : List.of(1, 8, 64)) {
        load.ask(callers);
      }
      System.out.printf("resident memory: %d MiB%n", residentMiB(process.pid()));
      load.webhook(sender, 1);
      load.webhook(sender, 8);
    }
  }

  /// Tests go by words, to be quick; what is measured here is what members get.
  private static Path withMeaning(Path data) throws IOException {
    Path config = data.resolve("xuewei.yaml");
    Files.writeString(config, Files.readString(config).replace("meaning: off", "meaning: on"));
    return data;
  }

  /// Until the questions go by words and meaning; a server without the model does not wait.
  private void waitForVectors() throws IOException, InterruptedException {
    HttpRequest health = HttpRequest.newBuilder(server.resolve("/health")).build();
    for (int second = 0; second < 120; second++) {
      String state = client.send(health, HttpResponse.BodyHandlers.ofString()).body();
      if (!state.contains("loading") && !state.contains("filling")) {
        System.out.println(state);
        return;
      }
      Thread.sleep(Duration.ofSeconds(1));
    }
  }

  private void warmUp() throws Exception {
    Load.run(8, requests, this::askOnce);
  }

  private void ask(int callers) throws Exception {
    System.out.println("POST /api/ask, " + Load.run(callers, requests, this::askOnce));
  }

  private boolean askOnce(int number) throws IOException, InterruptedException {
    String body = "{\"question\":\"" + QUESTIONS.get(number % QUESTIONS.size()) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/ask"))
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  private void webhook(SignedSender sender, int callers) throws Exception {
    var ids = new AtomicInteger(callers * 1_000_000);
    URI hook = server.resolve("/hook/other");
    Load.Call call =
        number -> {
          int id = ids.incrementAndGet();
          String text = "@学委 " + QUESTIONS.get(number % QUESTIONS.size());
          return sender.say(hook, "room-" + number % 16, "m" + id, text).statusCode() == 202;
        };
    System.out.println("webhook to 202, " + Load.run(callers, Math.min(requests, 1_000), call));
  }

  private static long residentMiB(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
