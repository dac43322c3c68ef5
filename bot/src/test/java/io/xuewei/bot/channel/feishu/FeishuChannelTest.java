package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeishuChannelTest extends ChannelContract {

  private FeishuPlatform platform;
  private FeishuChannel channel;

  @BeforeEach
  void start() throws IOException {
    InstantSource clock = InstantSource.fixed(NOW);
    platform = new FeishuPlatform(clock);
    channel = new FeishuChannel(platform.config("fei"), "学委", new TestTransport(clock).transport());
  }

  @AfterEach
  void stop() {
    channel.close();
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
    return List.of(FeishuPlatform.APP_SECRET, FeishuPlatform.ENCRYPT_KEY, FeishuPlatform.TOKEN);
  }

  @Override
  protected List<Forgery> forgeries() {
    Delivery good = delivery(Said.inGroup("1", "流动党员怎么管"));
    List<Forgery> forgeries = new ArrayList<>();
    for (String name : good.headers().keySet()) {
      String value = good.headers().get(name);
      forgeries.add(new Forgery("without " + name, withHeader(good, name, "")));
      forgeries.add(new Forgery("flipped " + name, withHeader(good, name, flipped(value, 5))));
    }
    forgeries.addAll(otherTimes());
    forgeries.addAll(otherBodies(good));
    forgeries.addAll(otherApps());
    forgeries.addAll(unsigned(good));
    return forgeries;
  }

  private static List<Forgery> otherTimes() {
    byte[] body = Sealing.encrypted(FeishuPlatform.ENCRYPT_KEY, event(FeishuPlatform.TOKEN));
    return List.of(
        new Forgery("signed over 8 hours ago", signed(body, NOW.minusSeconds(8 * 3600 + 1))),
        new Forgery("signed over 10 minutes ahead", signed(body, NOW.plusSeconds(601))),
        new Forgery(
            "a time that is none",
            withHeader(signed(body, NOW), "x-lark-request-timestamp", "yesterday")));
  }

  private static List<Forgery> otherBodies(Delivery good) {
    String body = new String(good.body(), UTF_8);
    String clear = event(FeishuPlatform.TOKEN);
    String cut = body.substring(0, body.length() - 30) + "\"}";
    return List.of(
        new Forgery("flipped body", withBody(good, flipped(body, 60).getBytes(UTF_8))),
        new Forgery("a space more", withBody(good, (body + " ").getBytes(UTF_8))),
        new Forgery("empty body", withBody(good, new byte[0])),
        new Forgery("clear text, signed", signed(clear.getBytes(UTF_8), NOW)),
        new Forgery("cipher text cut short, signed", signed(cut.getBytes(UTF_8), NOW)),
        new Forgery("no base64, signed", signed("{\"encrypt\":\"%%\"}".getBytes(UTF_8), NOW)),
        new Forgery(
            "one block, signed",
            signed("{\"encrypt\":\"AAECAwQFBgcICQoLDA0ODw==\"}".getBytes(UTF_8), NOW)),
        new Forgery(
            "no JSON inside, signed",
            signed(Sealing.encrypted(FeishuPlatform.ENCRYPT_KEY, "hello"), NOW)));
  }

  private static List<Forgery> otherApps() {
    String event = event(FeishuPlatform.TOKEN);
    String key = FeishuPlatform.ENCRYPT_KEY;
    return List.of(
        new Forgery("another token", signed(Sealing.encrypted(key, event("verifTok0002")), NOW)),
        new Forgery(
            "no token",
            signed(Sealing.encrypted(key, event.replace("\"token\"", "\"nekot\"")), NOW)),
        new Forgery(
            "another app",
            signed(Sealing.encrypted(key, event.replace(FeishuPlatform.APP_ID, "cli_other")), NOW)),
        new Forgery("another key inside", signed(Sealing.encrypted("another key", event), NOW)),
        new Forgery(
            "another key altogether",
            Sealing.signed("another key", Sealing.encrypted("another key", event), NOW, NOW)));
  }

  private static List<Forgery> unsigned(Delivery good) {
    String key = FeishuPlatform.ENCRYPT_KEY;
    return List.of(
        new Forgery("an event without headers", bare(good.body())),
        new Forgery(
            "clear text without headers", bare(event(FeishuPlatform.TOKEN).getBytes(UTF_8))),
        new Forgery("a challenge in clear", bare(challenge(FeishuPlatform.TOKEN).getBytes(UTF_8))),
        new Forgery(
            "a challenge with another token",
            bare(Sealing.encrypted(key, challenge("verifTok0002")))),
        new Forgery(
            "a challenge under another key",
            bare(Sealing.encrypted("another key", challenge(FeishuPlatform.TOKEN)))),
        new Forgery(
            "a challenge of another type",
            bare(
                Sealing.encrypted(
                    key,
                    challenge(FeishuPlatform.TOKEN)
                        .replace("url_verification", "event_callback")))),
        new Forgery("a legacy card click under SHA-1", legacyCard()),
        new Forgery(
            "a look instead of a post",
            new Delivery("GET", good.headers(), Map.of(), good.body(), NOW)));
  }

  private static Delivery legacyCard() {
    JsonNode card = Fixtures.read("feishu/legacy-card-sha1.json");
    return new Delivery(
        "POST",
        Map.of(
            "x-lark-request-timestamp", card.path("timestamp").asText(),
            "x-lark-request-nonce", card.path("nonce").asText(),
            "x-lark-signature", card.path("X-Lark-Signature").asText()),
        Map.of(),
        card.path("raw_body").asText().getBytes(UTF_8),
        NOW);
  }

  @Test
  void opensWhatTheGuideEncrypts() {
    JsonNode vector = Fixtures.read("feishu/official-decrypt.json");
    var cipher = new EventCipher(Credential.of(vector.path("encrypt_key").asText()));

    assertThat(cipher.open(vector.path("encrypt").asText()))
        .hasValueSatisfying(plain ->
            assertThat(plain).asString(UTF_8).isEqualTo(vector.path("plaintext").asText()));
  }

  @Test
  void readsTheCertifiedEvent() throws Exception {
    var identity = new BotIdentity("fei", "学委", api(), new TestTransport(() -> NOW).transport());
    identity.ask();
    var incoming = new IncomingMessage("fei", new Names(Texts.load()), identity::is);

    Reception reception = incoming.read(new Gate(platform.config("fei")).open(certified()), NOW);

    var message = ((Reception.Received) reception).message();
    assertThat(message.id()).isEqualTo("om_5ce6d572455d361153b7cb51da133945");
    assertThat(message.dedupeKey()).isEqualTo(message.id());
    assertThat(message.room().id()).isEqualTo("oc_5ce6d572455d361153b7ab51da133945");
    assertThat(message.sender().id()).isEqualTo("ou_7d8a6e6df7621556ce0d21922b676706");
    assertThat(message.sender().name()).isEqualTo("成员6706");
    assertThat(message.text()).isEqualTo("今天谁值班？请 @李四 看下");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).containsExactly("李四");
    assertThat(message.sentAt()).isEqualTo(Instant.ofEpochMilli(1767225600001L));
    assertThat(message.windows()).isEmpty();
  }

  private Api api() {
    var transport = new TestTransport(() -> NOW).transport();
    return new Api(platform.config("fei"), new Calls("fei", transport), transport);
  }

  @Test
  void answersTheCertifiedChallengeWithoutHeaders() {
    JsonNode vector = Fixtures.read("feishu/challenge-encrypted.json");

    Reception reception = channel.receive(bare(vector.path("raw_body").asText().getBytes(UTF_8)));

    assertThat(reception)
        .isEqualTo(
            new Reception.Answered(
                Acknowledgement.json(200, vector.at("/expect/body").toString())));
  }

  @Test
  void answersASignedChallengeToo() {
    assertThat(channel.receive(platform.deliver(challenge(FeishuPlatform.TOKEN))))
        .isInstanceOf(Reception.Answered.class);
  }

  @Test
  void acknowledgesAClickOnACardAndPassesItOver() {
    String click = Fixtures.read("feishu/card-action-trigger-plain.json").toString();

    assertThat(channel.receive(platform.deliver(click))).isInstanceOf(Reception.Ignored.class);
    assertThat(channel.acknowledge(new Acceptance.Nothing("a click")))
        .isEqualTo(Acknowledgement.json(200, "{}"));
  }

  @Test
  void tellsNothingAboutDecryptingToWhoDoesNotSign() {
    byte[] sealed = Sealing.encrypted(FeishuPlatform.ENCRYPT_KEY, event(FeishuPlatform.TOKEN));
    String body = new String(sealed, UTF_8);
    byte[] badPadding = flipped(body, body.length() - 10).getBytes(UTF_8);

    assertThat(channel.receive(bare(badPadding)))
        .isEqualTo(channel.receive(bare(sealed)))
        .isEqualTo(channel.receive(bare("{}".getBytes(UTF_8))))
        .isEqualTo(
            channel.receive(
                bare(Sealing.encrypted(FeishuPlatform.ENCRYPT_KEY, challenge("other")))));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "25560, true", "28800, true", "28801, false", "-600, true", "-601, false"})
  void takesRedeliveriesForEightHours(long age, boolean taken) {
    byte[] body = Sealing.encrypted(FeishuPlatform.ENCRYPT_KEY, event(FeishuPlatform.TOKEN));

    assertThat(channel.receive(signed(body, NOW.minusSeconds(age))) instanceof Reception.Received)
        .isEqualTo(taken);
  }

  @Test
  void pushesFiveTimesASecondPerRoom() {
    assertThat(channel.allowance())
        .isEqualTo(new Allowance(true, List.of(new Limit(Scope.ROOM, 5, Duration.ofSeconds(1)))));
  }

  private static Delivery certified() {
    JsonNode vector = Fixtures.read("feishu/event-group-text.json");
    Map<String, String> headers = new HashMap<>();
    vector
        .path("headers")
        .properties()
        .forEach(header ->
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
    byte[] body = vector.path("raw_body").asText().getBytes(UTF_8);
    return new Delivery("POST", headers, Map.of(), body, NOW);
  }

  private static Delivery signed(byte[] body, Instant at) {
    return Sealing.signed(FeishuPlatform.ENCRYPT_KEY, body, at, NOW);
  }

  private static Delivery bare(byte[] body) {
    return new Delivery("POST", Map.of(), Map.of(), body, NOW);
  }

  private static String challenge(String token) {
    return Json.write(
        Map.of("type", "url_verification", "challenge", "ajls384kdjx98XX", "token", token));
  }

  private static String event(String token) {
    return Fixtures.read("feishu/event-group-text.json")
        .path("plaintext")
        .asText()
        .replace(FeishuPlatform.TOKEN, token);
  }
}
