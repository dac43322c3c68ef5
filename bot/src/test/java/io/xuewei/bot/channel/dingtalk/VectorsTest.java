package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fixtures that other implementations have certified.
class VectorsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"inbound-sign", "custom-robot-sign", "inbound-group-body", "stream-frames"})
  void saysByWhomItWasCertified(String name) {
    assertThat(Fixtures.read("dingtalk/" + name + ".json").path("certifiedBy").asText())
        .isNotBlank();
  }

  @Test
  void signOfACallback() {
    JsonNode vector = Fixtures.read("dingtalk/inbound-sign.json");

    String sign =
        Signature.of(
            Credential.of(vector.get("app_secret").asText()), vector.get("timestamp").asText());

    assertThat(sign).isEqualTo(vector.get("sign").asText());
    assertThat(Hashes.same(sign, vector.get("headers").get("sign").asText())).isTrue();
  }

  @Test
  void noOtherSignFits() {
    JsonNode vector = Fixtures.read("dingtalk/inbound-sign.json");
    var secret = Credential.of(vector.get("app_secret").asText());
    String sign = vector.get("sign").asText();

    assertThat(Hashes.same(Signature.of(secret, "1767225600001"), sign)).isFalse();
    assertThat(Hashes.same(Signature.of(Credential.of("other"), "1767225600000"), sign)).isFalse();
    assertThat(Hashes.same(sign, "")).isFalse();
  }

  @Test
  void signOfACustomRobot() {
    JsonNode vector = Fixtures.read("dingtalk/custom-robot-sign.json");

    String sign =
        Signature.of(
            Credential.of(vector.get("secret").asText()), vector.get("timestamp").asText());

    assertThat(sign).isEqualTo(vector.get("sign_base64").asText());
    assertThat(URLEncoder.encode(sign, UTF_8)).isEqualTo(vector.get("sign_urlencoded").asText());
  }

  @Test
  void bodyOfAGroup() throws Exception {
    Message message =
        read(Fixtures.read("dingtalk/inbound-group-body.json").get("body").toString());

    assertThat(message.room()).isEqualTo(new Message.Room("cidGROUP0001==", false, "运维值班群"));
    assertThat(message.sender()).isEqualTo(new Message.Sender("staff001", "张三", false));
    assertThat(message.dedupeKey()).isEqualTo("msgBIZ0001==");
    assertThat(message.text()).isEqualTo("今天谁值班？");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).isEmpty();
    assertThat(message.sentAt()).isEqualTo(NOW);
    assertThat(message.windows().getFirst().closes())
        .isEqualTo(Instant.ofEpochMilli(1767231000000L).minusSeconds(300));
  }

  private static Message read(String body) throws Exception {
    var addresses =
        new DingtalkAddresses(
            URI.create("https://api.dingtalk.com"),
            URI.create("https://oapi.dingtalk.com"),
            Optional.empty());
    var account = new Account("ding", "dingrobot0001", Credential.of("s"), addresses, "学委");
    var reception = new IncomingMessage(account).read(Json.parse(body.getBytes(UTF_8)), NOW);
    return ((Reception.Received) reception).message();
  }

  @Test
  void answersToFrames() throws Exception {
    JsonNode vector = Fixtures.read("dingtalk/stream-frames.json");

    assertThat(Trees.of(Frame.parse(vector.get("ping").toString()).pong()))
        .isEqualTo(vector.get("ping_ack"));
    assertThat(Trees.of(Frame.parse(vector.get("callback").toString()).acknowledgement()))
        .isEqualTo(vector.get("callback_ack"));
  }

  @Test
  void aCallbackHoldsTheBodyAsAString() throws Exception {
    String body = Fixtures.read("dingtalk/inbound-group-body.json").get("body").toString();
    var frame =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            Fixtures.read("dingtalk/stream-frames.json").get("callback");
    frame.put("data", body);

    assertThat(read(Frame.parse(frame.toString()).data()).id()).isEqualTo("msgBIZ0001==");
  }

  @Test
  void theGatewayIsAskedWithTheFieldsOfTheVector() {
    JsonNode asked = Fixtures.read("dingtalk/stream-frames.json").get("open_request");

    assertThat(List.of("clientId", "clientSecret", "ua", "subscriptions")).allMatch(asked::has);
    assertThat(asked.get("subscriptions").get(0).get("topic").asText())
        .isEqualTo(StreamTicket.MESSAGES);
  }
}
