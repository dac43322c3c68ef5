package io.xuewei.bot.running.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given the seeds, a running server with a channel of every kind, and a platform behind each: one
/// conversation is held on all of them, and the bot says the same everywhere, up to markup, parts
/// and the names of members.
@Timeout(180)
class GoldenConversationTest {

  private static final String ADMIN = "tokenOfTheAdminsPrograms-0001";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void everyPlatformHasTheSameConversation() throws Exception {
    List<Surface> surfaces = surfaces();
    configure(surfaces);
    try (App.Running running = start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI server = URI.create("http://127.0.0.1:" + running.port());
      Map<Surface, Future<Replies>> talks = new LinkedHashMap<>();
      for (Surface surface : surfaces) {
        surface.connect(server);
        talks.put(surface, threads.submit(() -> talk(surface, server)));
      }
      Map<Surface, Replies> replies = new LinkedHashMap<>();
      for (var talk : talks.entrySet()) {
        replies.put(talk.getKey(), talk.getValue().get());
      }
      print(replies);
      check(replies);
    } finally {
      for (Surface surface : surfaces) {
        surface.close();
      }
    }
  }

  private static List<Surface> surfaces() throws Exception {
    return List.of(
        new WebhookSurface(),
        new WebchatSurface(),
        new WecomSurfaces.Socket(),
        new WecomSurfaces.Webhook(),
        new DingtalkSurfaces.Stream(),
        new DingtalkSurfaces.Webhook(),
        new FeishuSurface(),
        new OnebotSurfaces.Reverse(),
        new OnebotSurfaces.Http(),
        new QqSurface());
  }

  private void configure(List<Surface> surfaces) throws Exception {
    String config =
        surfaces.stream()
            .map(surface -> "  %s: %s\n".formatted(surface.name(), surface.config()))
            .collect(
                Collectors.joining(
                    "",
                    "index: {meaning: off}\nserver: {adminToken: %s}\nchannels:\n".formatted(ADMIN),
                    ""));
    Files.writeString(folder.resolve("xuewei.yaml"), config);
  }

  private App.Running start() throws Exception {
    Config config = ConfigReader.read(Optional.of(folder.resolve("xuewei.yaml")), Map.of());
    return App.start(
        new DataFolder(folder),
        config.withServer(config.server().at("127.0.0.1", 0)),
        Clock.systemUTC());
  }

  /// Says it all, each turn when what came before it is answered. Silence shows by the next answer
  /// being the only one.
  private Replies talk(Surface surface, URI server) throws Exception {
    int answered = 0;
    for (Conversation.Turn turn : Conversation.TURNS) {
      surface.says(turn.said());
      if (turn.answered().isPresent()) {
        answered++;
        await(surface, answered);
      }
    }
    post(surface, server);
    await(surface, answered + 1);
    return replies(surface);
  }

  private void post(Surface surface, URI server) throws Exception {
    Map<String, String> notice =
        Map.of("channel", surface.name(), "room", surface.room(), "text", Conversation.NOTICE);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/notices"))
            .header("authorization", "Bearer " + ADMIN)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(notice)))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static Replies replies(Surface surface) {
    return Replies.of(surface.transcript(), surface.markdown());
  }

  private static void await(Surface surface, int answers) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (replies(surface).texts().size() < answers) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "%s: answer %d did not come after %s"
                .formatted(surface.name(), answers, surface.transcript()));
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void check(Map<Surface, Replies> replies) {
    List<String> expected = replies.values().iterator().next().comparable();
    var wanted = new ArrayList<String>();
    Conversation.TURNS.forEach(turn -> turn.answered().ifPresent(wanted::add));
    wanted.add(Conversation.NOTICE.replaceAll("\\s+", ""));
    assertThat(expected).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(expected.get(i)).contains(wanted.get(i).replace(" ", ""));
    }
    replies.forEach(
        (surface, said) -> assertThat(said.comparable()).as(surface.name()).isEqualTo(expected));
  }

  private static void print(Map<Surface, Replies> replies) {
    List<String> expected = replies.values().iterator().next().comparable();
    System.out.println("channel           | turns | heard | replies | parts | equal");
    replies.forEach((surface, said) ->
        System.out.printf(
            "%-17s | %5d | %5d | %7d | %5d | %s%n",
            surface.name(),
            Conversation.TURNS.size(),
            heard(surface),
            said.texts().size(),
            said.parts(),
            said.comparable().equals(expected) ? "yes" : "NO"));
  }

  /// How many of the turns the platform tells the bot of.
  private static long heard(Surface surface) {
    return Conversation.TURNS.stream()
        .filter(turn -> turn.mentions() || surface.overhears())
        .count();
  }
}
