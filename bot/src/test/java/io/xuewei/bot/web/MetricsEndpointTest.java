package io.xuewei.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.chat.Traffic.Event;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.MeaningStatus;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.AnswerObject;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {

  /// A sample of the text form, version 0.0.4.
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\""
              + "(?:,[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*\\})?) (\\S+)");

  private final Traffic traffic = new Traffic();
  private final HttpClient client = HttpClient.newHttpClient();
  private Receipts.Unsent parts = Receipts.Unsent.NONE;
  private int backlog;
  private PassageIndex index;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    index = PassageIndex.inMemory(Dictionary.empty());
    index.publish(List.of(Document.ofOnePassage("a", "甲", "内容")), "f");
    server = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system());
    server.start();
    server.ready(
        new Services(
            List.of(new HostingChannel(), new PlainChannel()),
            traffic.counting(message -> !message.text().equals("again")),
            () -> backlog,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            new IndexHoldings(index, MeaningStatus::off),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(traffic, () -> parts)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    client.close();
    index.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI at = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
  }

  private void post(String body) throws Exception {
    URI at = URI.create("http://127.0.0.1:" + server.port() + "/hook/plain");
    client.send(
        HttpRequest.newBuilder(at).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.discarding());
  }

  /// The samples by name and labels; fails at a line that is none.
  private Map<String, Double> scrape() throws Exception {
    HttpResponse<String> response = get("/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    var samples = new LinkedHashMap<String, Double>();
    for (String line : response.body().lines().toList()) {
      if (!line.matches("# (HELP|TYPE) [a-zA-Z_:][a-zA-Z0-9_:]* .+")) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(samples.put(sample.group(1), Double.valueOf(sample.group(2)))).as(line).isNull();
      }
    }
    return samples;
  }

  private static String event(String channel, String event) {
    return "xuewei_channel_events_total{channel=\"%s\",event=\"%s\"}".formatted(channel, event);
  }

  @Test
  void whatCameAndWentIsCounted() throws Exception {
    for (String body : List.of("一", "二", "again", "ignore", "reject", "challenge")) {
      post(body);
    }
    traffic.count("host", Event.SENT);
    traffic.count("host", Event.RETRIED);
    traffic.count("host", Event.FAILED);

    assertThat(scrape())
        .containsEntry(event("plain", "received"), 2.0)
        .containsEntry(event("plain", "duplicate"), 1.0)
        .containsEntry(event("plain", "ignored"), 1.0)
        .containsEntry(event("plain", "rejected"), 1.0)
        .containsEntry(event("plain", "sent"), 0.0)
        .containsEntry(event("host", "sent"), 1.0)
        .containsEntry(event("host", "retried"), 1.0)
        .containsEntry(event("host", "failed"), 1.0);
  }

  @Test
  void aChannelThatIsNotThereGetsNoLabel() throws Exception {
    URI at = URI.create("http://127.0.0.1:" + server.port() + "/hook/stranger");
    client.send(
        HttpRequest.newBuilder(at).POST(BodyPublishers.ofString("x")).build(),
        BodyHandlers.discarding());

    assertThat(get("/metrics").body()).doesNotContain("stranger");
  }

  @Test
  void channelsQueuesAndLibraryAreMeasuredWhenAskedFor() throws Exception {
    scrape();
    backlog = 7;
    parts = new Receipts.Unsent(3, 2, 1);

    assertThat(scrape())
        .containsEntry("xuewei_channel_state{channel=\"host\",state=\"connected\"}", 1.0)
        .containsEntry("xuewei_channel_state{channel=\"host\",state=\"displaced\"}", 0.0)
        .containsEntry("xuewei_channel_state{channel=\"plain\",state=\"listening\"}", 1.0)
        .containsEntry("xuewei_channel_clock_skew_seconds{channel=\"host\"}", -1.5)
        .doesNotContainKey("xuewei_channel_clock_skew_seconds{channel=\"plain\"}")
        .containsEntry("xuewei_jobs_waiting", 7.0)
        .containsEntry("xuewei_parts{state=\"waiting\"}", 3.0)
        .containsEntry("xuewei_parts{state=\"held\"}", 2.0)
        .containsEntry("xuewei_parts{state=\"failed\"}", 1.0)
        .containsEntry("xuewei_library_documents", 1.0)
        .containsEntry("xuewei_library_passages", 1.0)
        .containsEntry("xuewei_library_generation", 1.0);
  }

  @Test
  void processAndJvmAreMeasuredToo() throws Exception {
    assertThat(scrape())
        .containsKeys(
            "process_cpu_seconds_total",
            "process_start_time_seconds",
            "jvm_memory_used_bytes{area=\"heap\"}",
            "jvm_threads_current");
  }

  @Test
  void labelsAreNamesOfChannelsAndFixedWords() throws Exception {
    post("一");

    String labels =
        String.join(
            " ", scrape().keySet().stream().filter(name -> name.startsWith("xuewei_")).toList());
    assertThat(labels.replaceAll("channel=\"(host|plain)\"", ""))
        .matches("(?:[a-z_{},\" ]|event=|state=)*");
  }

  @Test
  void healthTellsHowEachChannelStandsAndIsUpAllTheSame() throws Exception {
    JsonNode health = new ObjectMapper().readTree(get("/health").body());

    assertThat(health.get("status").asText()).isEqualTo("up");
    assertThat(health.get("channels"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"name":"host","state":"connected","since":"1970-01-01T00:00:00Z",
                      "problem":"two \\"words\\"","skewMillis":-1500},
                     {"name":"plain","state":"listening","since":null,"problem":null,
                      "skewMillis":null}]
                    """));
  }
}
