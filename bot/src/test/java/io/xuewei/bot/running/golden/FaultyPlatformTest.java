package io.xuewei.bot.running.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.App;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.feishu.FeishuPlatform;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Given a running server, a group on a platform whose API fails in every way, and an admin: the
/// group sees each reply once and in order in the end, and the admin sees meanwhile what waits and
/// why.
@Timeout(180)
class FaultyPlatformTest {

  private static final String ADMIN = "tokenOfTheAdminsPrograms-0001";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING_WAITS = "今天的消息都发出去了";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Posting posting = new Posting();
  private final WebchatSurface page = new WebchatSurface();
  private final SettableClock clock =
      new SettableClock(
          LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.SECONDS).toString());

  @TempDir Path folder;
  private FeishuPlatform platform;
  private App.Running running;
  private URI server;
  private int said;

  /// A way to fail.
  ///
  /// @param happens to the path that the reply to the next message is sent to
  /// @param kind why it waits or has failed, as the admin's program sees it; empty when nobody
  ///   needs to know
  /// @param words the same as members of the office are told
  /// @param lost whether the reply can never be sent
  private record Fault(
      String name, Consumer<String> happens, String kind, String words, boolean lost) {}

  /// What was seen.
  private record Seen(Fault fault, String inApi, String inChat, List<String> inGroup, int calls) {}

  @BeforeEach
  void start() throws Exception {
    platform = new FeishuPlatform(clock);
    Files.writeString(
        folder.resolve("xuewei.yaml"),
        """
        index: {meaning: off}
        server: {adminToken: %s}
        channels:
          webchat: {kind: webchat, admins: [王组织]}
          feishu: {kind: feishu, appId: %s, appSecret: %s, encryptKey: %s, verificationToken: %s, apiBase: "%s"}
        """
            .formatted(
                ADMIN,
                FeishuPlatform.APP_ID,
                FeishuPlatform.APP_SECRET,
                FeishuPlatform.ENCRYPT_KEY,
                FeishuPlatform.TOKEN,
                platform.http.base()));
    Config config = ConfigReader.read(Optional.of(folder.resolve("xuewei.yaml")), Map.of());
    Config free = config.withServer(config.server().at("127.0.0.1", 0));
    running = App.start(new DataFolder(folder), free, clock);
    server = URI.create("http://127.0.0.1:" + running.port());
    posting.to(server, "feishu");
    page.connect(server);
  }

  @AfterEach
  void stop() {
    running.close();
    platform.close();
    posting.close();
    page.close();
    client.shutdownNow();
  }

  private List<Fault> faults() {
    return List.of(
        new Fault(
            "429, asks to wait 20 s",
            path -> {
              var wait = Map.of("x-ogw-ratelimit-reset", "20");
              String slower = "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}";
              platform.http.answersNext(path, 429, slower, wait);
            },
            "busy",
            "对方要求慢些发",
            false),
        slows("429 without a word", path -> platform.http.answersNext(path, 429, "")),
        waits("500 twice", path -> twice(path, 500, "<html>oops</html>")),
        slows("code 230020 in a 200, twice", path -> twice(path, 200, "{\"code\":230020}")),
        waits("no JSON in a 200, twice", path -> twice(path, 200, "<html>login</html>")),
        new Fault("token expired", _ -> platform.expireToken(), "", "", false),
        waits("token refused twice", path -> twice(path, 400, "{\"code\":99991663}")),
        waits("hangs up before", path -> platform.http.hangsUpNext(path, false)),
        waits("hangs up behind", path -> platform.http.hangsUpNext(path, true)),
        new Fault(
            "never takes it",
            path -> platform.http.answersNext(path, 400, "{\"code\":230025}"),
            "refused",
            "对方平台不收这条",
            true));
  }

  private static Fault slows(String name, Consumer<String> happens) {
    return new Fault(name, happens, "busy", "对方要求慢些发", false);
  }

  private static Fault waits(String name, Consumer<String> happens) {
    return new Fault(name, happens, "unreachable", "对方接口暂时不通", false);
  }

  private void twice(String path, int status, String body) {
    platform.http.answersNext(path, status, body);
    platform.http.answersNext(path, status, body);
  }

  @Test
  void theGroupSeesEachReplyOnceAndInOrderAndTheAdminSeesWhatWaits() throws Exception {
    var all = new ArrayList<Seen>();
    for (Fault fault : faults()) {
      all.add(live(fault));
    }

    System.out.println(
        "fault                       | calls | admin's program | admin in chat | group");
    all.forEach(FaultyPlatformTest::print);
    for (Seen seen : all) {
      Fault fault = seen.fault();
      assertThat(seen.inGroup()).as(fault.name()).isEqualTo(expected(fault));
      assertThat(seen.inApi()).as(fault.name()).isEqualTo(fault.kind());
      assertThat(seen.inChat()).as(fault.name()).contains(fault.words());
    }
    assertThat(states()).containsOnly("sent", "failed").containsOnlyOnce("failed");
    JsonNode health = get("/health");
    assertThat(health.get("status").textValue()).isEqualTo("up");
    assertThat(health.get("channels").toString())
        .contains("\"name\":\"feishu\"")
        .doesNotContain(FeishuPlatform.APP_SECRET, FeishuPlatform.ENCRYPT_KEY);
    System.out.println(health.get("channels"));
  }

  private static void print(Seen seen) {
    System.out.printf(
        "%-27s | %5d | %-15s | %s | %s%n",
        seen.fault().name(), seen.calls(), seen.inApi(), seen.inChat(), seen.inGroup());
  }

  private static List<String> expected(Fault fault) {
    return fault.lost() ? List.of("我是学习委员") : List.of("我记这些:", "我是学习委员");
  }

  /// Two members say something while it lasts; then time passes until both are answered.
  private Seen live(Fault fault) throws Exception {
    int before = platform.transcript().size();
    int calls = platform.http.calls.size();
    Said first = member("隐私");
    fault.happens().accept(path(first));
    posting.post(platform.says(first));
    String seen = fault.kind().isEmpty() ? "" : awaitTrouble(fault);
    String told = ask();
    posting.post(platform.says(member("帮助")));
    int replies = expected(fault).size();
    await(fault.name(), () -> platform.transcript().size() >= before + replies);
    clock.pass(Duration.ofMinutes(30));
    return new Seen(fault, seen, told, texts(before), platform.http.calls.size() - calls);
  }

  private Said member(String text) {
    return Said.inGroup("f" + ++said, text);
  }

  private static String path(Said message) {
    return "/open-apis/im/v1/messages/" + FeishuPlatform.messageId(message) + "/reply";
  }

  private String awaitTrouble(Fault fault) {
    String state = fault.lost() ? "failed" : "delayed";
    await(fault.name(), () -> !deliveries(state).isEmpty());
    JsonNode receipt = deliveries(state).getFirst();
    assertThat(receipt.toString()).doesNotContain("隐私", "我记这些", "张三", FeishuPlatform.APP_SECRET);
    return receipt.path("kind").asText();
  }

  /// Which replies there are since, by how they begin.
  private List<String> texts(int before) {
    List<String> all = platform.transcript();
    return all.subList(before, all.size()).stream()
        .map(text -> text.replaceAll("(?s)[,\\n].*", ""))
        .toList();
  }

  /// The admin asks in the web chat.
  private String ask() throws Exception {
    int before = page.transcript().size();
    page.says(Said.inGroup("a" + ++said, "看今天推送失败的").by("王组织", "王组织"));
    await("the command", () -> page.transcript().size() > before);
    String told = page.transcript().getLast().replace("\n", " ");
    return told.startsWith(NOTHING_WAITS) ? "(nothing)" : told;
  }

  private List<JsonNode> deliveries(String state) {
    JsonNode found = get("/api/deliveries?channel=feishu&state=" + state).get("deliveries");
    return StreamSupport.stream(found.spliterator(), false).toList();
  }

  private List<String> states() {
    JsonNode found = get("/api/deliveries?channel=feishu").get("deliveries");
    assertThat(found).hasSize(2 * faults().size());
    return StreamSupport.stream(found.spliterator(), false)
        .map(receipt -> receipt.get("state").textValue())
        .toList();
  }

  private JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("authorization", "Bearer " + ADMIN)
            .build();
    try {
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (java.io.IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /// Lets time pass until it is so.
  private void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + ": in vain after " + platform.lines());
      }
      clock.pass(Duration.ofMillis(500));
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
