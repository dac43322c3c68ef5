package io.xuewei.bot.channel.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnebotHttpChannelTest extends ChannelContract {

  private static final String SELF = "10001000";
  private static final String SECRET = "onebot-http-secret";
  private static final String TOKEN = "api-token-of-tests";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlatformStub platform;
  private OnebotHttpChannel channel;

  @BeforeEach
  void start() throws IOException {
    platform = new PlatformStub();
    channel = channel(Optional.of(Credential.of(TOKEN)));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private OnebotHttpChannel channel(Optional<Credential> token) {
    return new OnebotHttpChannel(
        new ChannelConfig.OnebotHttp(
            "qq", Credential.of(SECRET), token, platform.base(), ChannelConfig.People.NONE),
        "学委",
        new TestTransport(() -> NOW).transport());
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, TOKEN);
  }

  /// What is quoted was said before, in the same place.
  @Override
  protected Delivery delivery(Said said) {
    long quoted = 0;
    if (said.quoted().isPresent()) {
      var before = Said.inGroup("1", said.quoted().get());
      assertThat(channel.receive(signed(event(before, 0), SECRET)))
          .isInstanceOf(Reception.Received.class);
      quoted = OnebotEvents.messageId("1");
    }
    return signed(event(said, quoted), SECRET);
  }

  private static String event(Said said, long quoted) {
    return event(said, quoted, NOW);
  }

  private static String event(Said said, long quoted, Instant time) {
    return Json.write(new OnebotEvents(SELF, false).message(said, time.getEpochSecond(), quoted));
  }

  private static Delivery signed(String body, String secret) {
    return signed(body, Map.of("x-self-id", SELF), "sha1=" + hmac(body, secret));
  }

  private static Delivery signed(String body, Map<String, String> headers, String signature) {
    var all = new java.util.HashMap<>(headers);
    all.put("content-type", "application/json");
    all.put("x-signature", signature);
    return new Delivery("POST", all, Map.of(), body.getBytes(UTF_8), NOW);
  }

  private static String hmac(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected List<Forgery> forgeries() {
    var said = Said.inGroup("20", "签到");
    Delivery good = signed(event(said, 0), SECRET);
    String signature = good.headers().get("x-signature");
    String text = new String(good.body(), UTF_8);
    Instant early = NOW.minusSeconds(601);
    Instant late = NOW.plusSeconds(601);
    return List.of(
        new Forgery("no signature", withHeader(good, "x-signature", "")),
        new Forgery("empty signature", signed(text, Map.of("x-self-id", SELF), "sha1=")),
        new Forgery("another secret", signed(text, "another-secret")),
        new Forgery("an empty secret", signed(text, " ")),
        new Forgery("no prefix", withHeader(good, "x-signature", signature.substring(5))),
        new Forgery(
            "sha256 in its place",
            withHeader(good, "x-signature", "sha256=" + signature.substring(5))),
        new Forgery(
            "flipped bit in the signature",
            withHeader(good, "x-signature", flipped(signature, 20))),
        new Forgery(
            "flipped bit in the body", withBody(good, text.replace("签到", "签退").getBytes(UTF_8))),
        new Forgery("a space more in the body", withBody(good, (text + " ").getBytes(UTF_8))),
        new Forgery("no account", withHeader(good, "x-self-id", "")),
        new Forgery("another account", withHeader(good, "x-self-id", "10001001")),
        new Forgery("too old", signed(event(said, 0, early), SECRET)),
        new Forgery("from the future", signed(event(said, 0, late), SECRET)),
        new Forgery("replayed later", at(good, NOW.plusSeconds(601))),
        new Forgery("no time", signed(text.replace("\"time\"", "\"tame\""), SECRET)),
        new Forgery("no JSON", signed("签到", SECRET)),
        new Forgery("GET", new Delivery("GET", good.headers(), Map.of(), good.body(), NOW)));
  }

  @Test
  void takesTheVectorOfTheSheet() throws IOException {
    JsonNode vector = fixture("x-signature.json");
    Map<String, String> headers = Map.of("x-self-id", vector.get("X-Self-ID").asText());

    Reception reception =
        channel.receive(
            signed(vector.get("raw_body").asText(), headers, vector.get("X-Signature").asText()));

    assertThat(reception)
        .isInstanceOfSatisfying(
            Reception.Received.class,
            received -> {
              assertThat(received.message().text()).isEqualTo("今天谁值班？");
              assertThat(received.message().id()).isEqualTo("-1284563");
              assertThat(received.message().mentionsBot()).isTrue();
              assertThat(received.message().sender().name()).isEqualTo("三哥");
            });
  }

  private static JsonNode fixture(String name) throws IOException {
    try (InputStream in = OnebotHttpChannelTest.class.getResourceAsStream(name)) {
      return MAPPER.readTree(in);
    }
  }

  @Test
  void theAnswerToADeliveryIsEmpty() {
    Channel.Acknowledgement answer = channel.acknowledge(new Acceptance.Nothing("no text"));

    assertThat(answer).isEqualTo(Channel.Acknowledgement.empty(204));
  }

  @Test
  void heartbeatsAreNothingToStore() {
    String beat = Json.write(new OnebotEvents(SELF, false).heartbeat(NOW.getEpochSecond(), 30_000));

    assertThat(channel.receive(signed(beat, SECRET))).isInstanceOf(Reception.Ignored.class);
  }

  private static Part part(String room, String inReplyTo, int number) {
    return new Part(
        "p", "qq", room, inReplyTo, " 李四值班", number, number, List.of(), Optional.empty());
  }

  @Test
  void saysAPartAsTheSheetHasIt() throws Exception {
    platform.answers(
        "/send_group_msg", 200, "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":-77}}");

    channel.send(part("group-987654321", "-1284563", 1), new Way.Push());

    PlatformStub.Call call = platform.calls("/send_group_msg").getFirst();
    assertThat(call.headers()).containsEntry("authorization", "Bearer " + TOKEN);
    JsonNode expected = fixture("send-group.json").get("params");
    ((com.fasterxml.jackson.databind.node.ArrayNode) expected.get("message")).remove(1);
    assertThat(MAPPER.readTree(call.body())).isEqualTo(expected);
  }

  @Test
  void onlyTheFirstPartOfAReplyQuotes() throws Exception {
    platform.answers("/send_private_msg", 200, "{\"status\":\"ok\",\"retcode\":0}");

    channel.send(part("private-2001", "-12", 2), new Way.Push());

    assertThat(MAPPER.readTree(platform.calls.getFirst().body()))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"user_id":2001,"message":[{"type":"text","data":{"text":"(2/2)\\n 李四值班"}}]}
                """));
  }

  @Test
  void aQuoteOfWhatTheBotSaidSpeaksToIt() throws Exception {
    assertThat(channel.receive(signed(event(Said.inGroup("30", "早"), 0), SECRET)))
        .isInstanceOf(Reception.Received.class);
    platform.answers(
        "/send_group_msg",
        200,
        "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":\"-77\"}}");
    channel.send(part("group-1001", "", 1), new Way.Push());
    var said = new Said("31", "1001", false, "2001", "张三", "明天呢", false, Optional.empty(), false);

    var received = (Reception.Received) channel.receive(signed(event(said, -77), SECRET));

    assertThat(received.message().mentionsBot()).isTrue();
    assertThat(received.message().quoted()).contains(" 李四值班");
  }

  @Test
  void whatIsPutOffCountsAsSent() throws Exception {
    platform.answers("/send_group_msg", 200, "{\"status\":\"async\",\"retcode\":1,\"data\":null}");

    channel.send(part("group-1001", "-1", 1), new Way.Push());

    assertThat(platform.calls).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200;{'status':'failed','retcode':100};NONE",
        "200;{'status':'failed','retcode':'1404'};NONE",
        "200;{'status':'failed','retcode':1200};LATER",
        "200;{'status':'failed'};LATER",
        "200;<html>;LATER",
        "401;'';NONE",
        "403;'';NONE",
        "404;'';NONE",
        "429;'';LATER",
        "502;<html>;LATER"
      })
  void tellsWhatMayHelp(int status, String body, Remedy remedy) {
    platform.answers("/send_group_msg", status, body.replace('\'', '"'));

    NotSent failure =
        catchThrowableOfType(
            NotSent.class, () -> channel.send(part("group-1001", "-1", 1), new Way.Push()));

    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure.getMessage()).contains("qq").doesNotContain(TOKEN, "127.0.0.1");
    if (status == 401 || status == 403) {
      assertThat(failure).hasMessageContaining("accessToken");
    }
  }

  @Test
  void whoIsNotThereIsTriedAgain() throws Exception {
    platform.close();

    NotSent failure =
        catchThrowableOfType(
            NotSent.class, () -> channel.send(part("group-1001", "-1", 1), new Way.Push()));

    assertThat(failure.remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void withoutATokenNoneIsSent() throws Exception {
    platform.answers("/send_group_msg", 200, "{\"status\":\"ok\",\"retcode\":0}");

    channel(Optional.empty()).send(part("group-1001", "-1", 1), new Way.Push());

    assertThat(platform.calls.getFirst().headers()).doesNotContainKey("authorization");
  }

  @Test
  void longTextIsCut() {
    List<String> parts = channel.split("学".repeat(4_000));

    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(String.join("", parts)).isEqualTo("学".repeat(4_000));
    assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(1_500));
  }
}
