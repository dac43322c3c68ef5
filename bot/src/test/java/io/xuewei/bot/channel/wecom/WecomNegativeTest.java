package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every negative of the fixture `negative`, replayed on a bot's webhook.
class WecomNegativeTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final JsonNode GOOD = Fixtures.read("wecom/aibot-group-json.json");
  private static final String TOKEN = GOOD.get("token").asText();
  private static final String KEY = GOOD.get("encodingAESKey").asText();
  private static final String TIMESTAMP = GOOD.get("timestamp").asText();
  private static final String NONCE = GOOD.get("nonce").asText();
  private static final String ENCRYPTED = GOOD.get("encrypt").asText();

  private final WecomWebhookChannel channel =
      new WecomWebhookChannel(
          new ChannelConfig.WecomWebhook(
              "wecom",
              Credential.of(TOKEN),
              Credential.of(KEY),
              "",
              URI.create("https://qyapi.weixin.qq.com"),
              ChannelConfig.People.NONE),
          "小助手",
          new TestTransport(InstantSource.fixed(NOW)).transport());

  @TestFactory
  Stream<DynamicTest> isRejected() throws GeneralSecurityException {
    Map<String, List<Delivery>> replays = replays();
    JsonNode cases = Fixtures.read("wecom/negative.json").get("cases");
    assertThat(cases).hasSameSizeAs(replays.keySet());
    return StreamSupport.stream(cases.spliterator(), false)
        .map(one -> one.get("name").asText())
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(replays.get(name))
                        .isNotEmpty()
                        .allSatisfy(delivery ->
                            assertThat(channel.receive(delivery)).isInstanceOf(Rejected.class))));
  }

  private static Map<String, List<Delivery>> replays() throws GeneralSecurityException {
    String signature = GOOD.get("msg_signature").asText();
    String flipped = "a" + signature.substring(1);
    String inClear = GOOD.get("plaintext").asText();
    String app = Fixtures.read("wecom/app-text-xml.json").get("encrypt").asText();
    return Map.of(
        "flip one hex digit of msg_signature", List.of(posted(flipped, envelope(ENCRYPTED))),
        "receiveid differs from corpid (app mode)", List.of(signed(app)),
        "length field larger than buffer", List.of(signed(raw(13)), signed(raw(1 << 30))),
        "padding byte 0 or 33", List.of(signed(ended(0)), signed(ended(33))),
        "inner XML/JSON posted in clear, no Encrypt", List.of(posted(signature, inClear)),
        "echostr ciphertext replayed from a captured POST", List.of(echo(ENCRYPTED)));
  }

  private static String raw(int length) throws GeneralSecurityException {
    return WecomCryptoTest.encrypted(WecomCryptoTest.padded("xxxxxxxxxxxx", length, 32));
  }

  private static String ended(int pad) throws GeneralSecurityException {
    byte[] padded = WecomCryptoTest.padded("xxxxxxxxxxxx", 12, 32);
    padded[padded.length - 1] = (byte) pad;
    return WecomCryptoTest.encrypted(padded);
  }

  private static String signature(String encrypted) {
    return new WecomCrypto(TOKEN, KEY, "").signature(TIMESTAMP, NONCE, encrypted);
  }

  private static Delivery signed(String encrypted) {
    return posted(signature(encrypted), envelope(encrypted));
  }

  private static Delivery echo(String encrypted) {
    Map<String, String> query = query(signature(encrypted));
    query.put("echostr", encrypted);
    return new Delivery("GET", Map.of(), query, new byte[0], NOW);
  }

  private static Delivery posted(String signature, String body) {
    return new Delivery("POST", Map.of(), query(signature), body.getBytes(UTF_8), NOW);
  }

  private static String envelope(String encrypted) {
    return Json.write(Map.of("encrypt", encrypted));
  }

  private static Map<String, String> query(String signature) {
    var query = new HashMap<String, String>();
    query.put("msg_signature", signature);
    query.put("timestamp", TIMESTAMP);
    query.put("nonce", NONCE);
    return query;
  }

  @Test
  void theSameUnchangedIsReceived() {
    assertThat(channel.receive(signed(ENCRYPTED))).isInstanceOf(Reception.Received.class);
  }

  @Test
  void aLookAtAStreamThatNobodyKnowsEndsIt() throws Exception {
    JsonNode look = Fixtures.read("wecom/aibot-stream-refresh.json").get("plaintext");
    var crypto = new WecomCrypto(TOKEN, KEY, "");
    byte[] random = "0123456789abcdef".getBytes(UTF_8);

    var answered =
        (Reception.Answered) channel.receive(signed(crypto.encrypt(random, look.toString())));

    JsonNode envelope = Trees.of(answered.answer().body());
    byte[] plain = crypto.decrypt(envelope.get("encrypt").asText());
    JsonNode stream = Trees.of(new String(plain, UTF_8)).get("stream");
    assertThat(stream.get("id").asText()).isEqualTo("st-0001");
    assertThat(stream.get("finish").asBoolean()).isTrue();
    assertThat(stream.get("content").asText()).isEqualTo("回复请看另一条消息。");
  }
}
