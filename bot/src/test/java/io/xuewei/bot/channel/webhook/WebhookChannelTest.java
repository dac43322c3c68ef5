package io.xuewei.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.WebhookSecret;
import io.xuewei.bot.transport.TestTransport;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String BODY =
      """
      {"type":"message.created","timestamp":"2026-01-01T08:00:00+08:00","extra":[1],"data":{
       "conversation":{"id":"room-7","kind":"group","title":"第一支部"},
       "sender":{"id":"u-42","name":"张三","isBot":false},
       "message":{"id":"m-1","text":"@学委 流动党员怎么管","sentAt":"2026-01-01T07:59:59+08:00",
                  "mentionsBot":true,"mentions":["李四"],"quoted":"上一条"}}}
      """;

  private final WebhookChannel channel =
      new WebhookChannel(
          new ChannelConfig.Webhook(
              "other",
              List.of(WebhookSecret.parse(SECRET).orElseThrow()),
              URI.create("http://127.0.0.1:9/"),
              WebhookSecret.parse(SECRET).orElseThrow(),
              ChannelConfig.People.NONE),
          new TestTransport(InstantSource.fixed(NOW)).transport());

  @Test
  void aSignedMessageIsReceived() throws Exception {
    Reception reception = channel.receive(signed(BODY));

    assertThat(reception)
        .isEqualTo(
            new Reception.Received(
                new Message(
                    "other",
                    "room-7\nm-1",
                    new Message.Room("room-7", false, "第一支部"),
                    new Message.Sender("u-42", "张三", false),
                    "m-1",
                    "@学委 流动党员怎么管",
                    Instant.parse("2025-12-31T23:59:59Z"),
                    true,
                    List.of("李四"),
                    Optional.of("上一条"))));
  }

  @Test
  void whatMayBeAbsentMayBeAbsent() throws Exception {
    Reception reception =
        channel.receive(
            signed(
                """
                {"type":"message.created","data":{"conversation":{"id":"c","kind":"direct"},
                 "sender":{"id":"u"},"message":{"id":"m","text":"出处","quoted":null}}}
                """));

    var message = ((Reception.Received) reception).message();
    assertThat(message.room().direct()).isTrue();
    assertThat(message.sender().name()).isEqualTo("u");
    assertThat(message.sentAt()).isEqualTo(NOW);
    assertThat(message.mentionsBot()).isFalse();
  }

  @Test
  void oneMessageIsTheSameUnderAnotherWebhookId() throws Exception {
    var first = (Reception.Received) channel.receive(signed("id-1", NOW, BODY));
    var again = (Reception.Received) channel.receive(signed("id-2", NOW, BODY));

    assertThat(again.message().dedupeKey()).isEqualTo(first.message().dedupeKey());
  }

  @Test
  void oneMessageIdInTwoConversationsIsTwoMessages() throws Exception {
    var first = (Reception.Received) channel.receive(signed(BODY));
    var other = (Reception.Received) channel.receive(signed(BODY.replace("room-7", "room-8")));

    assertThat(other.message().dedupeKey()).isNotEqualTo(first.message().dedupeKey());
  }

  @Test
  void anotherBotIsIgnored() throws Exception {
    assertThat(channel.receive(signed(BODY.replace("\"isBot\":false", "\"isBot\":true"))))
        .isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void anotherEventIsIgnored() throws Exception {
    assertThat(channel.receive(signed("{\"type\":\"member.joined\",\"data\":1}")))
        .isInstanceOf(Reception.Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void everySignatureHeaderMustBeThere(String header) throws Exception {
    Map<String, String> headers = new HashMap<>(signed(BODY).headers());
    headers.remove(header);

    assertThat(channel.receive(delivery(headers, BODY.getBytes(UTF_8))))
        .isEqualTo(new Reception.Rejected(401, "missing header " + header));
  }

  @ParameterizedTest
  @CsvSource({"299, true", "300, true", "301, false", "-300, true", "-301, false"})
  void aSignatureHoldsForFiveMinutesBothWays(long age, boolean accepted) throws Exception {
    Reception reception = channel.receive(signed("id", NOW.minusSeconds(age), BODY));

    assertThat(reception instanceof Reception.Received).isEqualTo(accepted);
    if (!accepted) {
      assertThat(((Reception.Rejected) reception).status()).isEqualTo(401);
    }
  }

  @Test
  void aChangedBodyIsRejected() throws Exception {
    Delivery good = signed(BODY);
    byte[] changed = BODY.replace("张三", "李四").getBytes(UTF_8);

    assertThat(channel.receive(delivery(good.headers(), changed)))
        .isEqualTo(new Reception.Rejected(401, "webhook-signature: no entry fits"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1e9", "99999999999999999999"})
  void aTimestampIsSecondsOrRejected(String timestamp) throws Exception {
    Map<String, String> headers = new HashMap<>(signed(BODY).headers());
    headers.put("webhook-timestamp", timestamp);

    assertThat(
            ((Reception.Rejected) channel.receive(delivery(headers, BODY.getBytes(UTF_8))))
                .status())
        .isEqualTo(401);
  }

  @Test
  void anIdWithADotIsRejected() throws Exception {
    assertThat(((Reception.Rejected) channel.receive(signed("a.b", NOW, BODY))).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                          | the body is not valid JSON",
        "[]                         | the body is not a JSON object",
        "{} {}                      | the body is not valid JSON",
        "{\"type\":7}               | type: expected a string",
        "{\"type\":\"a\",\"type\":\"b\"} | the body is not valid JSON",
        "{\"type\":\"message.created\"} | data: missing; expected an object",
      })
  void aBrokenBodyNamesThePlace(String body, String reason) throws Exception {
    Reception.Rejected rejected = (Reception.Rejected) channel.receive(signed(body));

    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.reason()).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"m-1\"        | \"id\":5              | data.message.id: expected a string",
        "\"id\":\"u-42\"       | \"id\":\" \"          | data.sender.id: blank",
        "\"kind\":\"group\"    | \"kind\":\"choir\"    | data.conversation.kind: expected \"group\" or \"direct\"",
        "\"isBot\":false       | \"isBot\":\"no\"      | data.sender.isBot: expected true or false",
        "\"mentions\":[\"李四\"] | \"mentions\":[1]     | data.message.mentions: expected a list of strings",
        "2026-01-01T07:59:59+08:00 | yesterday         | data.message.sentAt: expected a time",
        "流动党员怎么管          | \\u0007              | data.message.text: control characters",
        "流动党员怎么管          | \\ud800              | data.message.text: half of a surrogate pair",
        "\"text\":             | \"txet\":             | data.message.text: missing",
      })
  void aWrongFieldIsNamedByItsPath(String right, String wrong, String reason) throws Exception {
    String body = BODY.replace(right, wrong);
    assertThat(body).isNotEqualTo(BODY);

    Reception.Rejected rejected = (Reception.Rejected) channel.receive(signed(body));

    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.reason()).startsWith(reason);
  }

  @Test
  void invalidUtf8IsMalformed() throws Exception {
    byte[] body = {'{', (byte) 0xC3, '(', '}'};
    WebhookSecret secret = WebhookSecret.parse(SECRET).orElseThrow();
    Map<String, String> headers =
        headers("id", NOW, Signature.sign(secret, "id", NOW.getEpochSecond(), body));

    assertThat(channel.receive(delivery(headers, body)))
        .isEqualTo(new Reception.Rejected(400, "the body is not valid UTF-8"));
  }

  @Test
  void whatNeedsNoAnswerIsAcknowledgedWithTheReason() {
    assertThat(channel.acknowledge(new Acceptance.Nothing("no text")))
        .isEqualTo(Acknowledgement.json(202, "{\"status\":\"ignored\",\"reason\":\"no text\"}"));
  }

  private static Delivery signed(String body) throws Exception {
    return signed("id-1", NOW, body);
  }

  private static Delivery signed(String id, Instant at, String body) throws Exception {
    String signature = new Webhook(SECRET).sign(id, at.getEpochSecond(), body);
    return delivery(headers(id, at, signature), body.getBytes(UTF_8));
  }

  private static Map<String, String> headers(String id, Instant at, String signature) {
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", Long.toString(at.getEpochSecond()),
        "webhook-signature", signature);
  }

  private static Delivery delivery(Map<String, String> headers, byte[] body) {
    return new Delivery("POST", headers, Map.of(), body, NOW);
  }
}
