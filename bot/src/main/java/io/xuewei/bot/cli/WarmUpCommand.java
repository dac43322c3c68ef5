package io.xuewei.bot.cli;

import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `warm-up`: a short life of a server in a folder of its own, from which the JVM learns which
/// classes a start needs. The launcher runs it once after a build.
@Command(name = "warm-up", hidden = true, description = "Starts, answers once, and ends.")
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("xuewei-warm-up");
    try {
      live(new DataFolder(folder));
      live(new DataFolder(folder));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void live(DataFolder data) throws IOException, InterruptedException {
    var anyPort = Config.defaults().withServer(new Config.Server("127.0.0.1", 0));
    try (var running = App.start(data, anyPort, XueweiCommand.clock());
        var client = HttpClient.newHttpClient()) {
      URI server = URI.create("http://127.0.0.1:" + running.port());
      for (String path : List.of("/", "/health", "/api/webchat")) {
        send(client, HttpRequest.newBuilder(server.resolve(path)));
      }
      awaitModel(client, server.resolve("/health"));
      post(client, server.resolve("/api/ask"), "{\"question\":\"三会一课\"}");
      post(
          client,
          server.resolve("/hook/hall"),
          "{\"id\":\"1\",\"sender\":{\"id\":\"张三\"},\"text\":\"@学委 三会一课\"}");
    }
  }

  /// Waits until the model is loaded, or will not be, so that the question has its vector made.
  private static void awaitModel(HttpClient client, URI health)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    boolean loading = true;
    while (loading && System.nanoTime() < giveUp) {
      Thread.sleep(Duration.ofMillis(50));
      loading = send(client, HttpRequest.newBuilder(health)).contains("\"loading\"");
    }
  }

  private static void post(HttpClient client, URI uri, String body)
      throws IOException, InterruptedException {
    send(
        client,
        HttpRequest.newBuilder(uri)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
