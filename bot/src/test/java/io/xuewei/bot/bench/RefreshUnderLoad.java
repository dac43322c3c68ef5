package io.xuewei.bot.bench;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.running.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Replaces all 20,000 passages of a server of its own while 8 callers ask without pause, then
/// refreshes 5,000 unchanged files from the command line.
///
/// Prints failed questions, p50 and p99 before and during, the seconds of the refresh, and the
/// server's peak resident memory; then the seconds of the unchanged refresh with the start of its
/// JVM.
public final class RefreshUnderLoad {

  private static final int DOCUMENTS = 1_000;
  private static final int ARTICLES = 20;
  private static final int CALLERS = 8;
  private static final String TOKEN = "token-of-the-benchmark";
  private static final String CONFIG =
      "index: {meaning: off}\nserver: {adminToken: " + TOKEN + "}\n";
  private static final List<String> QUESTIONS =
      List.of("流动党员怎么管", "三会一课多久开一次", "党费怎么交", "预备期几个月", "志愿服务怎么登记", "今天天气怎么样");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final AtomicInteger failures = new AtomicInteger();

  private RefreshUnderLoad(URI server) {
    this.server = server;
  }

  public static void main(String[] args) throws Exception {
    Path seeds = Path.of(args.length > 0 ? args[0] : "seeds/documents");
    replaceUnderLoad(seeds);
    unchanged(seeds);
  }

  private static Path data() throws IOException {
    Path data = Files.createTempDirectory("xuewei-refresh");
    Files.writeString(data.resolve("xuewei.yaml"), CONFIG);
    return data;
  }

  private static void replaceUnderLoad(Path seeds) throws Exception {
    Path data = data();
    Path documents = data.resolve("knowledge/documents");
    var texts = PermutedSeeds.of(seeds);
    texts.write(documents, DOCUMENTS, ARTICLES, 1);
    try (var process = ServerProcess.startAsLaunched(data, "serve", "--port", "0")) {
      var load = new RefreshUnderLoad(process.address());
      load.asked(Duration.ofSeconds(10));
      System.out.println("before: " + load.asked(Duration.ofSeconds(15)));
      texts.write(documents, DOCUMENTS, ARTICLES, 2);
      long start = System.nanoTime();
      load.send("POST", "/api/knowledge/refresh", "");
      String during = load.askedUntil(load::isPublished);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println("during: " + during);
      System.out.printf(
          "%s%nfailed questions: %d; refresh: %.1f s; peak resident memory: %d MiB%n",
          load.send("GET", "/health", ""), load.failures.get(), seconds, peakMiB(process.pid()));
    }
  }

  private interface End {
    boolean reached() throws IOException, InterruptedException;
  }

  private boolean isPublished() throws IOException, InterruptedException {
    String progress = send("GET", "/api/knowledge/refresh", "");
    if (progress.contains("failed")) {
      throw new IllegalStateException(progress);
    }
    return progress.contains("published");
  }

  private String asked(Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    return askedUntil(() -> System.nanoTime() > end);
  }

  private String askedUntil(End end) throws Exception {
    var micros = new ConcurrentLinkedQueue<Long>();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        threads.submit(() -> {
          for (int n = caller; !over.get(); n++) {
            micros.add(timed(QUESTIONS.get(n % QUESTIONS.size())));
          }
        });
      }
      while (!end.reached()) {
        Thread.sleep(100);
      }
      over.set(true);
    }
    long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    return "%d questions, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
        .formatted(
            sorted.length,
            sorted[sorted.length / 2] / 1000.0,
            sorted[sorted.length * 99 / 100] / 1000.0,
            sorted[sorted.length - 1] / 1000.0);
  }

  private long timed(String question) {
    long start = System.nanoTime();
    try {
      if (!send("POST", "/api/ask", "{\"question\":\"" + question + "\"}").contains("outcome")) {
        failures.incrementAndGet();
      }
    } catch (IOException failed) {
      failures.incrementAndGet();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return (System.nanoTime() - start) / 1_000;
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static long peakMiB(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  private static void unchanged(Path seeds) throws Exception {
    Path data = data();
    PermutedSeeds.of(seeds).write(data.resolve("knowledge/documents"), 5_000, 2, 1);
    System.out.printf("first refresh of 5,000 files: %.1f s%n", refreshed(data));
    Thread.sleep(2_500);
    refreshed(data);
    for (int i = 0; i < 3; i++) {
      System.out.printf(
          "refresh of 5,000 unchanged files, JVM included: %.2f s%n", refreshed(data));
    }
    for (int i = 0; i < 5; i++) {
      System.out.printf("the same in a process that runs: %.2f s%n", refreshedHere(data));
    }
  }

  private static double refreshedHere(Path data) throws InterruptedException {
    var config = Config.defaults();
    long start = System.nanoTime();
    try (var upkeep =
        UpkeepWorker.alone(
            new DataFolder(data), config, Clock.systemDefaultZone(), System.out::println)) {
      upkeep.refresh(new Cause(Cause.Kind.REFRESH, "bench"));
      if (upkeep.await().state() != RefreshProgress.State.UNCHANGED) {
        throw new IllegalStateException(upkeep.progress().toString());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double refreshed(Path data) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var process = ServerProcess.startAsLaunched(data, "knowledge", "refresh")) {
      if (!process.endsWithin(300_000) || process.exitCode() != 0) {
        throw new IllegalStateException("the refresh failed; see " + data.resolve("log"));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
