package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QqChannelTest extends ChannelContract {

  private static final String SIGNATURE = "x-signature-ed25519";
  private static final String TIMESTAMP = "x-signature-timestamp";
  private static final String NOW_SECONDS = "1767225600";

  private QqPlatform platform;
  private QqChannel channel;

  @BeforeEach
  void start() throws IOException {
    InstantSource clock = InstantSource.fixed(NOW);
    platform = new QqPlatform(clock);
    channel = new QqChannel(platform.config("qqbot"), new TestTransport(clock).transport());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Delivery delivery(Said said) {
    return platform.says(said);
  }

  @Override
  protected boolean quotes() {
    return false;
  }

  @Override
  protected List<String> secrets() {
    return List.of(QqPlatform.SECRET);
  }

  @Override
  protected List<Forgery> forgeries() {
    Delivery good = delivery(Said.inGroup("1", "流动党员怎么管"));
    String body = new String(good.body(), UTF_8);
    String signature = good.headers().get(SIGNATURE);
    List<Forgery> forgeries = new ArrayList<>();
    for (int i : new int[] {0, 63, 64, 125}) {
      forgeries.add(
          new Forgery(
              "flipped signature at " + i, withHeader(good, SIGNATURE, flipped(signature, i))));
    }
    String high = signature.substring(0, 126) + "f" + signature.charAt(127);
    forgeries.addAll(
        List.of(
            new Forgery("without signature", withHeader(good, SIGNATURE, "")),
            new Forgery("without timestamp", withHeader(good, TIMESTAMP, "")),
            new Forgery("without both", bare(body)),
            new Forgery("short signature", withHeader(good, SIGNATURE, signature.substring(2))),
            new Forgery("long signature", withHeader(good, SIGNATURE, signature + "00")),
            new Forgery("high bits in the signature", withHeader(good, SIGNATURE, high)),
            new Forgery("no hexadecimal", withHeader(good, SIGNATURE, "z".repeat(128))),
            new Forgery("flipped timestamp", withHeader(good, TIMESTAMP, "1767225601")),
            new Forgery("timestamp with a sign", withHeader(good, TIMESTAMP, "+767225600")),
            new Forgery("flipped body", withBody(good, flipped(body, 30).getBytes(UTF_8))),
            new Forgery("a space more", withBody(good, (body + " ").getBytes(UTF_8))),
            new Forgery("empty body", withBody(good, new byte[0])),
            new Forgery(
                "signed over 10 minutes ago", platform.signed(body, NOW.minusSeconds(601), NOW)),
            new Forgery(
                "signed over 10 minutes ahead", platform.signed(body, NOW.plusSeconds(601), NOW)),
            new Forgery("another bot", withHeader(good, "x-bot-appid", "102000002")),
            new Forgery("another bot's key", signedBy("anotherSecret0001", body)),
            new Forgery("no JSON, signed", platform.deliver("hello")),
            new Forgery(
                "no data, signed", platform.deliver("{\"op\":0,\"t\":\"C2C_MESSAGE_CREATE\"}")),
            new Forgery("the oracle attack", oracle()),
            new Forgery("a look instead of a post", look(good))));
    forgeries.addAll(validations());
    return forgeries;
  }

  private static List<Forgery> validations() {
    return List.of(
        new Forgery("validation: a brace", validation(NOW_SECONDS, "{abcdefgh")),
        new Forgery("validation: a brace inside", validation(NOW_SECONDS, "abcdefgh{}")),
        new Forgery("validation: too short", validation(NOW_SECONDS, "abc")),
        new Forgery("validation: empty", validation(NOW_SECONDS, "")),
        new Forgery("validation: too long", validation(NOW_SECONDS, "a".repeat(65))),
        new Forgery("validation: a line break", validation(NOW_SECONDS, "abcdefgh\n")),
        new Forgery("validation: digits of elsewhere", validation(NOW_SECONDS, "１２３４５６７８９")),
        new Forgery("validation: too old", validation("1767224999", "Arq0D5A61EgUu4OxUvOp")),
        new Forgery("validation: ahead", validation("1767226201", "Arq0D5A61EgUu4OxUvOp")),
        new Forgery("validation: 9 digits", validation("176722560", "Arq0D5A61EgUu4OxUvOp")),
        new Forgery("validation: time with a body", validation(NOW_SECONDS + "{", "Arq0D5A61E")),
        new Forgery("validation: no data", bare("{\"op\":13}")));
  }

  @Test
  void aValidationIsSignedAsInTheDocumentation() {
    JsonNode vector = Fixtures.read("qq/op13-official.json");
    String asked = Json.write(Map.of("op", 13, "d", pick(vector, "plain_token", "event_ts")));
    long at = vector.path("event_ts").asLong();

    Reception reception = channel.receive(at(bare(asked), Instant.ofEpochSecond(at + 5)));

    Acknowledgement answer = ((Reception.Answered) reception).answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Trees.of(answer.body()))
        .isEqualTo(Trees.of(Json.write(pick(vector, "plain_token", "signature"))));
  }

  @Test
  void theOracleGivesNothingAway() {
    JsonNode vector = Fixtures.read("qq/oracle-attack.json");

    Reception reception = channel.receive(oracle());

    assertThat(reception).isInstanceOf(Reception.Rejected.class);
    assertThat(reception.toString()).doesNotContain(vector.path("must_not_return").asText());
  }

  @Test
  void thePublicKeyIsThatOfTheDocumentation() throws Exception {
    JsonNode vector = Fixtures.read("qq/pubkey-official.json");
    byte[] signature =
        new BotKey(Credential.of(vector.path("secret").asText()))
            .sign("1767225600".getBytes(UTF_8), "{}".getBytes(UTF_8));

    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new EdECPublicKeySpec(
                    NamedParameterSpec.ED25519, point(vector.path("public_key_hex").asText()))));
    verifier.update("1767225600{}".getBytes(UTF_8));

    assertThat(verifier.verify(signature)).isTrue();
  }

  /// Nobody could reproduce the event of the documentation; it must not slip through either.
  @Test
  void theSignatureThatNobodyReproducesDoesNotFit() {
    String signature = Fixtures.read("qq/event-official.json").path("published_signature").asText();
    Delivery good = platform.deliver("{\"op\":0,\"d\":{},\"t\":\"GATEWAY_EVENT_NAME\"}");

    assertThat(channel.receive(withHeader(good, SIGNATURE, signature)))
        .isInstanceOf(Reception.Rejected.class);
  }

  @Test
  void readsTheCertifiedEvent() {
    JsonNode vector = Fixtures.read("qq/group-event.json");
    Delivery delivery =
        new Delivery(
            "POST",
            Map.of(
                SIGNATURE, vector.path("signature").asText(),
                TIMESTAMP, vector.path("timestamp").asText()),
            Map.of(),
            vector.path("raw_body").asText().getBytes(UTF_8),
            NOW);

    Message message = received(delivery);

    assertThat(message.room())
        .isEqualTo(new Message.Room("group:C9F778FE6ADF9D1D1DBE395BF744A33A", false, ""));
    assertThat(message.sender())
        .isEqualTo(new Message.Sender("E4F4AEA33253A2797FB897C50B81D7ED", "成员D7ED", false));
    assertThat(message.id()).isEqualTo("ROBOT1.0_TESTMSG0001");
    assertThat(message.dedupeKey()).isEqualTo(message.id());
    assertThat(message.text()).isEqualTo("今天谁值班？");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.sentAt()).isEqualTo(NOW);
    assertThat(message.windows())
        .containsExactly(new ReplyWindow("reply", "", NOW.plus(Duration.ofMinutes(5)), 5));
  }

  @Test
  void aMemberAloneHasAnHour() {
    Message message = received(delivery(Said.alone("5", "签到")));

    assertThat(message.room().id()).isEqualTo("c2c:M2001");
    assertThat(message.sender().name()).isEqualTo("张三");
    assertThat(message.windows())
        .containsExactly(new ReplyWindow("reply", "", NOW.plus(Duration.ofMinutes(60)), 4));
  }

  @Test
  void readsMentionsWhereEverythingIsDelivered() {
    Message message =
        received(
            platform.deliver(
                """
                {"op":0,"id":"GROUP_MESSAGE_CREATE:1","t":"GROUP_MESSAGE_CREATE","d":{
                 "author":{"id":"M1","member_openid":"M1","username":"张三","bot":false},
                 "content":"<@BOT1> 请 <@!M2> 和 <@M9999> 看<faceType=1,faceId=\\"2\\"> 流动党员怎么管 @everyone",
                 "group_openid":"G1","id":"ROBOT1.0_1","timestamp":"2026-01-01T08:00:00+08:00",
                 "mentions":[{"id":"BOT1","member_openid":"BOT1","is_you":true,"bot":true,"scope":"single"},
                             {"id":"M2","member_openid":"M2","username":"李四","scope":"single"},
                             {"id":"","scope":"all"}]}}
                """));

    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).containsExactly("李四");
    assertThat(message.text()).isEqualTo("请 @李四 和 @成员9999 看 流动党员怎么管 @所有人");
  }

  @Test
  void whatIsSaidToNobodyIsNotToTheBot() {
    Said said = Said.inGroup("6", "流动党员怎么管");
    var unasked =
        new Said("6", said.room(), false, "2001", "张三", said.text(), false, said.quoted(), false);

    assertThat(received(delivery(unasked)).mentionsBot()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":0,\"t\":\"GROUP_ADD_ROBOT\",\"d\":{}}",
        "{\"op\":0,\"t\":\"FRIEND_ADD\",\"d\":1}",
        "{\"op\":7}",
        "{\"op\":0,\"t\":\"C2C_MESSAGE_CREATE\",\"d\":{\"author\":{\"user_openid\":\"M1\"},\"content\":\" \",\"attachments\":[],\"id\":\"1\"}}"
      })
  void passesOverTheRest(String body) {
    assertThat(channel.receive(platform.deliver(body))).isInstanceOf(Reception.Ignored.class);
  }

  @ParameterizedTest
  @CsvSource({"600, true", "601, false", "-600, true", "-601, false"})
  void aSignatureHoldsForTenMinutesBothWays(long age, boolean taken) {
    String body = new String(delivery(Said.inGroup("1", "一")).body(), UTF_8);

    assertThat(
            channel.receive(platform.signed(body, NOW.minusSeconds(age), NOW))
                instanceof Reception.Received)
        .isEqualTo(taken);
  }

  @Test
  void acknowledgesWithOpTwelve() {
    assertThat(channel.acknowledge(new Acceptance.Nothing("")))
        .isEqualTo(Acknowledgement.json(200, "{\"op\":12}"));
  }

  private Message received(Delivery delivery) {
    return ((Reception.Received) channel.receive(delivery)).message();
  }

  private static Delivery oracle() {
    return bare(Fixtures.read("qq/oracle-attack.json").path("malicious_request").toString());
  }

  private static Delivery validation(String time, String token) {
    return bare(Json.write(Map.of("op", 13, "d", Map.of("event_ts", time, "plain_token", token))));
  }

  private static Delivery bare(String body) {
    return new Delivery("POST", Map.of(), Map.of(), body.getBytes(UTF_8), NOW);
  }

  private static Delivery look(Delivery good) {
    return new Delivery("GET", good.headers(), Map.of(), good.body(), NOW);
  }

  private static Delivery signedBy(String secret, String body) {
    byte[] signature =
        new BotKey(Credential.of(secret)).sign(NOW_SECONDS.getBytes(UTF_8), body.getBytes(UTF_8));
    return new Delivery(
        "POST",
        Map.of(SIGNATURE, HexFormat.of().formatHex(signature), TIMESTAMP, NOW_SECONDS),
        Map.of(),
        body.getBytes(UTF_8),
        NOW);
  }

  private static Map<String, String> pick(JsonNode from, String first, String second) {
    return Map.of(first, from.path(first).asText(), second, from.path(second).asText());
  }

  /// Little-endian, the sign of x in the highest bit.
  private static EdECPoint point(String hex) {
    byte[] little = HexFormat.of().parseHex(hex);
    byte[] big = new byte[little.length];
    for (int i = 0; i < little.length; i++) {
      big[i] = little[little.length - 1 - i];
    }
    boolean odd = (big[0] & 0x80) != 0;
    big[0] &= 0x7f;
    return new EdECPoint(odd, new BigInteger(1, big));
  }
}
