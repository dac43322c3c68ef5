package io.xuewei.bot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import io.xuewei.bot.running.ReplyReceiver;
import io.xuewei.bot.running.ServerProcess;
import io.xuewei.bot.running.TestData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Measures how long a webhook waits for its acknowledgement when many come at the same moment, on
/// a server of its own with the seeds as its library, beside a server that does nothing:
///
/// ```
/// java … io.xuewei.bot.bench.HookLoad [rounds, default 20] [connections, default 200] [pause in ms, default 1000]
/// ```
///
/// Each round is one signed question through each connection to `/hook/other`, and then the same
/// bytes to the empty server. The pause lets the server answer some of the questions meanwhile;
/// with 0 it is answering those of the round before.
public final class HookLoad {

  private static final int WARM_UP = 10;
  private static final List<String> QUESTIONS =
      List.of("流动党员怎么管", "三会一课多久开一次", "党费怎么交", "预备期几个月", "今天天气怎么样");

  private static final String BODY =
      """
      {"type":"message.created","timestamp":"%s","data":{\
      "conversation":{"id":"%s","kind":"group","title":"测试群"},\
      "sender":{"id":"u-%s","name":"张三","isBot":false},\
      "message":{"id":"%s","text":"%s","sentAt":"%s","mentionsBot":true,"quoted":null}}}\
      """;

  private static final String HEAD =
      """
      POST /hook/other HTTP/1.1\r
      host: 127.0.0.1\r
      content-type: application/json\r
      content-length: %d\r
      webhook-id: %s\r
      webhook-timestamp: %d\r
      webhook-signature: %s\r
      \r
      """;

  private final Webhook signer = new Webhook(TestData.SECRET);
  private int sent;

  private HookLoad() throws Exception {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int connections = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    long pause = args.length > 2 ? Long.parseLong(args[2]) : 1_000;
    Path data = Files.createTempDirectory("xuewei-hook");
    try (var receiver = new ReplyReceiver(TestData.REPLY_SECRET);
        var server =
            ServerProcess.startAsLaunched(
                TestData.configure(data, receiver.url()), "serve", "--port", "0");
        var empty = ServerProcess.startMain(EmptyServer.class.getName(), data);
        var ours = new Burst(server.address(), connections);
        var theirs = new Burst(empty.address(), connections)) {
      var load = new HookLoad();
      load.run(ours, theirs, WARM_UP, pause);
      System.out.println(load.run(ours, theirs, rounds, pause));
      System.out.println(health(server.address()));
    }
  }

  /// What both servers were measured at.
  private record Result(int connections, Percentiles hook, Percentiles empty) {
    @Override
    public String toString() {
      return "%d at once%nhook:  %s%nempty: %s%nratio: p50 %.2f, p99 %.2f"
          .formatted(
              connections,
              hook,
              empty,
              (double) hook.p50Micros() / empty.p50Micros(),
              (double) hook.p99Micros() / empty.p99Micros());
    }
  }

  private record Percentiles(int calls, long failures, long p50Micros, long p99Micros, long most) {

    static Percentiles of(List<Burst.Answer> answers) {
      long[] sorted = answers.stream().mapToLong(Burst.Answer::micros).sorted().toArray();
      long failures = answers.stream().filter(answer -> answer.status() != 202).count();
      int n = sorted.length;
      return new Percentiles(n, failures, sorted[n / 2], sorted[(int) (n * 0.99)], sorted[n - 1]);
    }

    @Override
    public String toString() {
      return "%d calls, %d failures, p50 %.1f ms, p99 %.1f ms, max %.1f ms"
          .formatted(calls, failures, p50Micros / 1e3, p99Micros / 1e3, most / 1e3);
    }
  }

  private Result run(Burst ours, Burst theirs, int rounds, long pause) throws Exception {
    var hook = new ArrayList<Burst.Answer>();
    var empty = new ArrayList<Burst.Answer>();
    for (int round = 0; round < rounds; round++) {
      List<byte[]> requests = requests(ours.connections());
      System.gc(); // Not in the middle of a burst.
      hook.addAll(ours.send(requests));
      Thread.sleep(Duration.ofMillis(pause));
      empty.addAll(theirs.send(requests));
    }
    return new Result(ours.connections(), Percentiles.of(hook), Percentiles.of(empty));
  }

  private List<byte[]> requests(int count) throws Exception {
    var requests = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      requests.add(request("m" + sent++, "room-" + i % 40, QUESTIONS.get(i % QUESTIONS.size())));
    }
    return requests;
  }

  private byte[] request(String id, String room, String question) throws Exception {
    Instant now = Instant.now();
    String body = BODY.formatted(now, room, id, id, "@学委 " + question, now);
    String signature = signer.sign("msg_" + id, now.getEpochSecond(), body);
    String head =
        HEAD.formatted(body.getBytes(UTF_8).length, "msg_" + id, now.getEpochSecond(), signature);
    return (head + body).getBytes(UTF_8);
  }

  private static String health(URI server) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.resolve("/health")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
