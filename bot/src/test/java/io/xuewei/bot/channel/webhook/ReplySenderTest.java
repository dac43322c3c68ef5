package io.xuewei.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.WebhookSecret;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplySenderTest {

  private static final String SECRET = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final Reference REFERENCE =
      new Reference(
          1,
          "办法",
          "流动党员办法",
          "",
          "云组发〔2024〕6号",
          "2024-03-15",
          "办法#3",
          List.of("第二章"),
          "每季度核对一次。",
          10,
          18,
          true,
          "第八条");
  private static final Part PART =
      new Part(
          "p-1",
          "other",
          "room-7",
          "m-1",
          "按办法:每季度核对一次。",
          1,
          1,
          List.of(REFERENCE),
          Optional.empty());

  private record Seen(Headers headers, String body) {}

  private final List<Seen> seen = new ArrayList<>();
  private HttpServer receiver;
  private int status = 200;
  private String retryAfter = "";

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          seen.add(new Seen(exchange.getRequestHeaders(), new String(body, UTF_8)));
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
          }
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void aReplyIsSignedSoThatAnIndependentReceiverVerifiesIt() throws Exception {
    sender(receiver.getAddress().getPort(), InstantSource.system()).send(PART);

    new Webhook(SECRET).verify(seen.getFirst().body(), seen.getFirst().headers());
  }

  @Test
  void theBodyIsThatOfTheContract() throws Exception {
    sender(receiver.getAddress().getPort(), clock()).send(PART);

    JsonNode body = new ObjectMapper().readTree(seen.getFirst().body());
    assertThat(body.at("/type").textValue()).isEqualTo("message.reply");
    assertThat(body.at("/data").toString())
        .isEqualTo(
            """
            {"conversation":{"id":"room-7"},"inReplyTo":"m-1","text":"按办法:每季度核对一次。",\
            "part":1,"parts":1,"citations":[{"n":1,"document":{"id":"办法","title":"流动党员办法",\
            "issuer":null,"number":"云组发〔2024〕6号","date":"2024-03-15"},"path":["第二章"],\
            "quote":"每季度核对一次。","start":10,"end":18,"masked":true,\
            "place":"《流动党员办法》（云组发〔2024〕6号）第八条"}]}\
            """);
  }

  @Test
  void theIdIsTheSameOnEveryAttempt() throws Exception {
    ReplySender sender = sender(receiver.getAddress().getPort(), clock());
    sender.send(PART);
    sender.send(PART);

    assertThat(seen)
        .extracting(s -> s.headers().getFirst("webhook-id"))
        .containsExactly("p-1", "p-1");
  }

  @ParameterizedTest
  @CsvSource({
    "500, true",
    "503, true",
    "408, true",
    "429, true",
    "400, false",
    "401, false",
    "404, false",
    "410, false",
    "302, false"
  })
  void theStatusDecidesWhetherToTryAgain(int answered, boolean worthRetrying) {
    status = answered;

    var notSent = failure();

    assertThat(notSent.remedy() == Remedy.LATER).isEqualTo(worthRetrying);
    assertThat(notSent).hasMessageContaining("other").hasMessageContaining("" + answered);
    assertThat(seen).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | 7", "999999 | 3600", "Thu, 01 Jan 2026 00:00:30 GMT | 30"})
  void retryAfterIsHeardWithinReason(String header, long seconds) {
    status = 429;
    retryAfter = header;

    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void nobodyThereIsWorthRetrying() {
    int port = receiver.getAddress().getPort();
    receiver.stop(0);

    assertThatThrownBy(() -> sender(port, clock()).send(PART))
        .isInstanceOfSatisfying(NotSent.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.LATER));
  }

  private NotSent failure() {
    int port = receiver.getAddress().getPort();
    return catchThrowableOfType(NotSent.class, () -> sender(port, clock()).send(PART));
  }

  private static InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static ReplySender sender(int port, InstantSource clock) {
    WebhookSecret secret = WebhookSecret.parse(SECRET).orElseThrow();
    var config =
        new ChannelConfig.Webhook(
            "other",
            List.of(secret),
            URI.create("http://127.0.0.1:" + port + "/in"),
            secret,
            ChannelConfig.People.NONE);
    var transport = new TestTransport(clock).transport();
    return new ReplySender(config, new Calls("other", transport), transport);
  }
}
