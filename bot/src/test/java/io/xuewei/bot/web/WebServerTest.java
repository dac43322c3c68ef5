package io.xuewei.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.MeaningStatus;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.AnswerObject;
import io.xuewei.index.PassageIndex;
import io.xuewei.index.dense.Progress;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServerTest {

  private final List<Message> stored = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Runnable answering = () -> {};
  private Inbox inbox = stored::add;
  private int backlog;
  private MeaningStatus meaning = MeaningStatus.off();
  private final Upkeep upkeep = mock(Upkeep.class);
  private PassageIndex index;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    index = PassageIndex.inMemory(Dictionary.empty());
    server = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system());
    server.start();
    server.ready(
        new Services(
            List.of(new PlainChannel()),
            m -> inbox.accept(m),
            () -> backlog,
            this::answer,
            new IndexHoldings(index, () -> meaning),
            upkeep,
            mock(Deliveries.class),
            new Operation(new Traffic(), () -> Receipts.Unsent.NONE)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    index.close();
  }

  @Test
  void untilItIsReadyTheServerSaysSo() throws Exception {
    try (var starting =
        new WebServer(new Config.Server("127.0.0.1", 0), List.of(), InstantSource.system())) {
      starting.start();
      var response = get("http://127.0.0.1:" + starting.port() + "/health");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("{\"error\":\"starting\"}");
    }
  }

  @Test
  void stoppingLetsARequestInFlightFinish() throws Exception {
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    answering =
        () -> {
          reached.countDown();
          awaitUninterruptibly(goOn);
        };
    var response =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create(url("/api/ask")))
                .POST(BodyPublishers.ofString("{\"question\":\"慢\"}"))
                .build(),
            BodyHandlers.ofString());
    reached.await();
    Thread stopping = Thread.ofVirtual().start(server::close);
    while (server.accepts()) {
      Thread.onSpinWait();
    }
    goOn.countDown();

    assertThat(response.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    stopping.join();
  }

  /// A request that is cut off shows as one that never ends well.
  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException cutOff) {
      throw new IllegalStateException("cut off", cutOff);
    }
  }

  @Test
  void healthCountsWhatTheLibraryHolds() throws Exception {
    assertThat(get(url("/health")).statusCode()).isEqualTo(503);

    index.publish(List.of(Document.ofOnePassage("a", "甲", "内容")), "f");

    var response = get(url("/health"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"up\",\"documents\":1,\"passages\":1,\"generation\":1,"
                + "\"meaning\":{\"state\":\"off\",\"done\":0,\"total\":0,"
                + "\"secondsLeft\":0,\"reason\":null},"
                + "\"channels\":[{\"name\":\"plain\",\"state\":\"listening\","
                + "\"since\":null,\"problem\":null,\"skewMillis\":null}]}");
  }

  @Test
  void healthTellsHowFarTheVectorsAre() throws Exception {
    index.publish(List.of(Document.ofOnePassage("a", "甲", "内容")), "f");
    meaning = MeaningStatus.of(new Progress(120, 480, 30.2));

    assertThat(get(url("/health")).body())
        .contains(
            "\"meaning\":{\"state\":\"filling\",\"done\":120,\"total\":480,"
                + "\"secondsLeft\":31,\"reason\":null}");
    meaning = MeaningStatus.of(new Progress(480, 480, 0));
    assertThat(get(url("/health")).body()).contains("\"state\":\"ready\"");
    meaning = MeaningStatus.unavailable(new Progress(0, 480, 0), "no model");
    assertThat(get(url("/health")).body())
        .contains("\"state\":\"unavailable\"", "\"reason\":\"no model\"");
  }

  @Test
  void aQuestionGetsTheAnswerObject() throws Exception {
    var response = post("/api/ask", "{\"question\":\" 流动党员怎么管 \"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/json;charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            "{\"outcome\":\"refused\",\"text\":\"没有\",\"citations\":[],\"confidence\":0.1,\"tookMillis\":2}");
    assertThat(asked).containsExactly("流动党员怎么管");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | the body is not a JSON object",
        "{\"question\":              | the body is not valid JSON (line 1, column",
        "[1]                         | the body is not a JSON object",
        "{\"q\":\"x\"}               | question: missing; expected a string",
        "{\"question\":null}         | question: missing; expected a string",
        "{\"question\":7}            | question: expected a string",
        "{\"question\":\" \\n\"}     | question: blank; expected some text",
        "{\"question\":\"a\\u0000b\"} | question: control characters are not allowed",
        "{\"question\":\"\\udc00\"}  | question: half of a surrogate pair",
        "{\"question\":\"a\"} x      | the body is not valid JSON",
      })
  void aBadQuestionIsNamed(String body, String reason) throws Exception {
    var response = post("/api/ask", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).startsWith("{\"error\":\"" + reason);
    assertThat(asked).isEmpty();
  }

  @Test
  void invalidUtf8IsNamed() throws Exception {
    byte[] body = "{\"question\":\"??\"}".getBytes(UTF_8);
    body[13] = (byte) 0xFF;

    var response = send("/api/ask", BodyPublishers.ofByteArray(body));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"error\":\"the body is not valid UTF-8\"}");
  }

  @Test
  void aQuestionHasAtMostTwoThousandCharacters() throws Exception {
    assertThat(post("/api/ask", "{\"question\":\"%s\"}".formatted("问".repeat(2000))).statusCode())
        .isEqualTo(200);
    assertThat(post("/api/ask", "{\"question\":\"%s\"}".formatted("问".repeat(2001))).body())
        .isEqualTo("{\"error\":\"question: longer than 2000 characters\"}");
  }

  @Test
  void aMegabyteIsTooLargeWhetherOrNotItsLengthWasAnnounced() throws Exception {
    byte[] megabyte = new byte[1 << 20];
    var chunked =
        BodyPublishers.ofInputStream(() -> (InputStream) new ByteArrayInputStream(megabyte));

    for (var body : List.of(BodyPublishers.ofByteArray(megabyte), chunked)) {
      var response = send("/api/ask", body);
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).isEqualTo("{\"error\":\"the body is larger than 64 KiB\"}");
    }
  }

  @Test
  void aHugeBodyIsRefusedWithoutBeingRead() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = "POST /hook/plain HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      byte[] start = socket.getInputStream().readNBytes(12);

      assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aMessageIsStoredBeforeItIsAcknowledged() throws Exception {
    var response = post("/hook/plain", "hello");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(stored).extracting(Message::text).containsExactly("hello");
  }

  @Test
  void aMessageSeenBeforeIsAcknowledgedAsADuplicate() throws Exception {
    inbox = message -> false;

    assertThat(post("/hook/plain", "hello").statusCode()).isEqualTo(200);
  }

  @Test
  void aMessageThatCannotBeStoredIsNotAcknowledged() throws Exception {
    inbox =
        message -> {
          throw new Inbox.NotStored("disk full", new IOException("disk full"));
        };

    var response = post("/hook/plain", "hello");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("retry-after")).isPresent();
    assertThat(response.body()).contains("send it again");
  }

  @Test
  void aFullDiskIsLoggedOnceAndQuestionsAreStillAnswered() throws Exception {
    PrintStream usual = System.err;
    var log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try {
      inbox =
          message -> {
            throw new Inbox.NotStored("disk full", new IOException("disk full"));
          };
      for (int i = 0; i < 3; i++) {
        assertThat(post("/hook/plain", "a").statusCode()).isEqualTo(503);
        assertThat(post("/api/ask", "{\"question\":\"党费\"}").statusCode()).isEqualTo(200);
      }
      inbox = stored::add;
      assertThat(post("/hook/plain", "a").statusCode()).isEqualTo(202);
    } finally {
      System.setErr(usual);
    }
    assertThat(log.toString(UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("WARN", "disk full"),
            line -> assertThat(line).contains("stored again"));
  }

  @Test
  void aLongBacklogAsksToComeBackLater() throws Exception {
    backlog = WebhookEndpoint.LONGEST_BACKLOG + 1;

    var response = post("/hook/plain", "hello");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("retry-after")).contains("10");
    assertThat(stored).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"reject, 401", "ignore, 202", "challenge, 200", "explode, 500"})
  void everyReceptionHasItsStatus(String text, int status) throws Exception {
    var response = post("/hook/plain", text);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Exception", "at io.xuewei");
    assertThat(stored).isEmpty();
  }

  @Test
  void theLargestMessageHas256KiB() throws Exception {
    assertThat(post("/hook/plain", "a".repeat(256 * 1024)).statusCode()).isEqualTo(202);
    assertThat(post("/hook/plain", "a".repeat(256 * 1024 + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void aDocumentIsShownAsItStandsInTheLibrary() throws Exception {
    index.publish(List.of(Document.ofOnePassage("流动党员办法", "办法", "第一条\n第二条")), "f");

    var response = get(url("/api/documents/" + URLEncoder.encode("流动党员办法", UTF_8)));

    assertThat(response.body())
        .isEqualTo(
            "{\"id\":\"流动党员办法\",\"title\":\"办法\",\"issuer\":null,\"number\":null,\"date\":null,"
                + "\"sample\":false,\"excerpt\":false,\"text\":\"第一条\\n第二条\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/hook/nobody, POST, 404", "/nowhere, GET, 404", "/api/documents/none, GET, 404",
    "/api/ask, GET, 405", "/%zz, GET, 400", "/api/documents/..%2f..%2fetc, GET, 404"
  })
  void whatIsNotThereGetsAJsonError(String path, String method, int status) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
              .formatted(method, path);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String response = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(response).startsWith("HTTP/1.1 " + status);
      assertThat(response).containsIgnoringCase("application/json").contains("{\"error\":");
      assertThat(response).doesNotContain("Jetty", "Exception");
    }
  }

  @Test
  void everyResponseCarriesTheSecurityHeaders() throws Exception {
    var headers = get(url("/nowhere")).headers();

    assertThat(headers.firstValue("content-security-policy"))
        .get()
        .asString()
        .contains("default-src 'none'");
    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.firstValue("server")).isEmpty();
  }

  private AnswerObject answer(String question) {
    answering.run();
    asked.add(question);
    return AnswerObject.of(AnswerObject.REFUSED, Reply.of("没有"), 0.1, 2);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(path, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path))).POST(body).build(), BodyHandlers.ofString());
  }
}
