package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WecomWebhookChannelTest extends ChannelContract {

  private static final String TOKEN = "T0kenForGroupAide2026";
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final Duration AT_ONCE = Duration.ZERO;

  private WecomPlatform platform;
  private Channel channel;

  @BeforeEach
  void start() throws IOException {
    platform = platform(TOKEN, KEY, "");
    channel = channel("学委", platform.base());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static WecomPlatform platform(String token, String key, String receiveId)
      throws IOException {
    return new WecomPlatform(
        new WecomPlatform.Settings(token, key, receiveId), InstantSource.fixed(NOW));
  }

  private static WecomWebhookChannel channel(String botName, URI base) {
    return new WecomWebhookChannel(
        new ChannelConfig.WecomWebhook(
            "wecom", Credential.of(TOKEN), Credential.of(KEY), "", base, ChannelConfig.People.NONE),
        botName,
        new TestTransport(InstantSource.fixed(NOW)).transport(),
        new Streams.Patience(AT_ONCE, AT_ONCE));
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Delivery delivery(Said said) {
    return platform.callback(said);
  }

  @Override
  protected boolean deliversBots() {
    return false;
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, KEY, "response_code=");
  }

  @Override
  protected List<Forgery> forgeries() {
    Delivery good = platform.callback(Said.inGroup("1", "流动党员怎么管?"));
    var forgeries = new ArrayList<Forgery>();
    for (String name : List.of("msg_signature", "timestamp", "nonce")) {
      forgeries.add(new Forgery("without " + name, withQuery(good, name, "")));
      String value = good.query().get(name);
      for (int i = 0; i < value.length(); i++) {
        String other = flipped(value, i);
        forgeries.add(new Forgery(name + " changed at " + i, withQuery(good, name, other)));
      }
    }
    String encrypted = Trees.of(new String(good.body(), UTF_8)).get("encrypt").asText();
    for (int i = 0; i < encrypted.length(); i++) {
      byte[] other = Json.write(Map.of("encrypt", flipped(encrypted, i))).getBytes(UTF_8);
      forgeries.add(new Forgery("encrypt changed at " + i, withBody(good, other)));
    }
    String upper = good.query().get("msg_signature").toUpperCase(java.util.Locale.ROOT);
    forgeries.add(new Forgery("signature in capitals", withQuery(good, "msg_signature", upper)));
    forgeries.add(new Forgery("601 s old", at(good, NOW.plusSeconds(601))));
    forgeries.add(new Forgery("601 s from the future", at(good, NOW.minusSeconds(601))));
    forgeries.add(new Forgery("in clear", withBody(good, clear())));
    forgeries.add(new Forgery("clear beside cipher", withBody(good, both(encrypted))));
    forgeries.add(new Forgery("no JSON", withBody(good, "<xml/>".getBytes(UTF_8))));
    forgeries.add(new Forgery("PUT", method(good, "PUT")));
    forgeries.add(new Forgery("another receiver", by(TOKEN, KEY, "wx5823bf96d3bd56c7")));
    forgeries.add(new Forgery("another token", by("another", KEY, "")));
    forgeries.add(new Forgery("another key", by(TOKEN, KEY.replace('a', 'z'), "")));
    forgeries.add(new Forgery("no message", platform.callback("[]")));
    forgeries.add(new Forgery("broken message", platform.callback("{\"msgtype\":\"text\"")));
    forgeries.add(new Forgery("message as echo", echo(platform.handshake("{\"msgid\":1}"))));
    forgeries.add(new Forgery("blank message as echo", echo(platform.handshake(" \n<xml>"))));
    return forgeries;
  }

  private static byte[] clear() {
    return Json.write(Told.body(Said.inGroup("1", "一"), "aibTESTBOT01", "学委")).getBytes(UTF_8);
  }

  private static byte[] both(String encrypted) {
    var body = Told.body(Said.inGroup("1", "一"), "aibTESTBOT01", "学委");
    body.put("encrypt", flipped(encrypted, 5));
    return Json.write(body).getBytes(UTF_8);
  }

  private static Delivery method(Delivery delivery, String method) {
    return new Delivery(
        method, delivery.headers(), delivery.query(), delivery.body(), delivery.at());
  }

  private static Delivery echo(Delivery handshake) {
    assertThat(handshake.method()).isEqualTo("GET");
    return handshake;
  }

  private static Delivery by(String token, String key, String receiveId) {
    try (var other = platform(token, key, receiveId)) {
      return other.callback(Said.inGroup("1", "一"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Message read(Map<String, Object> body) {
    Reception reception = channel.receive(platform.callback(Json.write(body)));
    assertThat(reception).isInstanceOf(Reception.Received.class);
    return ((Reception.Received) reception).message();
  }

  private static Map<String, Object> text(String content) {
    var body = Told.body(Said.inGroup("7", ""), "aibTESTBOT01", "学委");
    body.put("text", Map.of("content", content));
    return body;
  }

  @Test
  void theCertifiedGroupMessageIsRead() {
    JsonNode v = Fixtures.read("wecom/aibot-group-json.json");
    var body = v.at("/request/body").asText().getBytes(UTF_8);
    var delivery =
        new Delivery("POST", Map.of(), query(v.at("/request/query").asText()), body, NOW);

    Reception reception =
        channel("小助手", URI.create("https://qyapi.weixin.qq.com")).receive(delivery);

    Message message = ((Reception.Received) reception).message();
    assertThat(message.dedupeKey()).isEqualTo("CAIQ6pXPyQYY/MSG0001");
    assertThat(message.room()).isEqualTo(new Message.Room("wrkSFfCgAATESTGROUP", false, ""));
    assertThat(message.sender()).isEqualTo(new Message.Sender("zhangsan", "zhangsan", false));
    assertThat(message.text()).isEqualTo("今天谁值班？");
    assertThat(message.windows())
        .containsExactly(
            new ReplyWindow("stream", Streams.id(message.id()), NOW.plusSeconds(360), 1),
            new ReplyWindow(
                "response_url",
                "https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=TESTCODE",
                NOW.plusSeconds(3600),
                1));
  }

  @Test
  void theCertifiedHandshakeIsAnswered() {
    JsonNode v = Fixtures.read("wecom/app-url-verify.json");
    String request = v.get("request").asText();
    Map<String, String> query = query(request.substring(request.indexOf('?') + 1));
    var its =
        new WecomWebhookChannel(
            new ChannelConfig.WecomWebhook(
                "wecom",
                Credential.of(v.get("token").asText()),
                Credential.of(v.get("encodingAESKey").asText()),
                v.get("receiveid").asText(),
                platform.base(),
                ChannelConfig.People.NONE),
            "学委",
            new TestTransport(InstantSource.fixed(NOW)).transport());

    assertThat(its.receive(new Delivery("GET", Map.of(), query, new byte[0], NOW)))
        .isEqualTo(
            new Reception.Answered(
                new Acknowledgement(200, "text/plain; charset=utf-8", "6148721094337028")));
  }

  @Test
  void theMessageOfACaughtCallbackIsNotDecryptedForAnybody() {
    Delivery caught = platform.callback(Said.inGroup("1", "一"));
    var query = new HashMap<>(caught.query());
    query.put("echostr", Trees.of(new String(caught.body(), UTF_8)).get("encrypt").asText());

    Reception reception = channel.receive(new Delivery("GET", Map.of(), query, new byte[0], NOW));

    assertThat(reception)
        .isEqualTo(
            new Reception.Rejected(400, "echostr: expected a short text that is no message"));
  }

  private static Map<String, String> query(String encoded) {
    var query = new HashMap<String, String>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return query;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'@学委 学委是谁'           | 学委是谁",
        "'@学委\u2005流动党员怎么管'  | 流动党员怎么管",
        "'  @学委 \u2005 出处'      | 出处",
        "'＠学委 出处'              | 出处",
        "'@学委员会 是什么'          | @学委员会 是什么",
        "'@张三 @学委 你们看'        | @张三 @学委 你们看",
        "'@学委 @李四 也来'         | @李四 也来",
      })
  void oneMentionInFrontIsTakenOut(String said, String text) {
    assertThat(read(text(said)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@学委", "@学委 ", "@学委\u2005", ""})
  void aMentionOfNothingAsksWhatItQuotes(String said) {
    var body = text(said);
    assertThat(channel.receive(platform.callback(Json.write(body))))
        .isEqualTo(new Reception.Ignored("no text"));

    body.put("quote", Map.of("msgtype", "voice", "voice", Map.of("content", "会费交多少")));

    assertThat(read(body).text()).isEqualTo("会费交多少");
    assertThat(read(body).quoted()).contains("会费交多少");
  }

  @Test
  void theTextOfAMixedMessageIsRead() {
    var body = text("");
    body.put("msgtype", "mixed");
    body.put(
        "mixed",
        Map.of(
            "msg_item",
            List.of(
                Map.of("msgtype", "text", "text", Map.of("content", "@学委 看这张图")),
                Map.of("msgtype", "image", "image", Map.of("url", "https://example.org/1")),
                Map.of("msgtype", "text", "text", Map.of("content", "怎么填")))));

    assertThat(read(body).text()).isEqualTo("看这张图\n怎么填");
  }

  @Test
  void whatDoesNotBelongIntoTextIsLeftOut() {
    assertThat(read(text("@学委 流动\u0007党员怎么管\n急")).text()).isEqualTo("流动党员怎么管\n急");
  }

  @Test
  void whatWasSaidAloudIsRead() {
    var body = text("");
    body.put("msgtype", "voice");
    body.put("voice", Map.of("content", "流动党员怎么管"));

    assertThat(read(body).text()).isEqualTo("流动党员怎么管");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "file", "video", "event", "something new"})
  void otherKindsAreIgnored(String kind) {
    var body = text("@学委 一");
    body.put("msgtype", kind);

    assertThat(channel.receive(platform.callback(Json.write(body))))
        .isEqualTo(new Reception.Ignored("a message of no interest"));
  }

  @Test
  void aConversationOfTwoIsNoGroupOfThatName() {
    var alone = Told.body(Said.alone("7", "一"), "aibTESTBOT01", "学委");
    alone.remove("chattype");
    var group = text("@学委 一");
    group.put("chatid", "user:2001");

    assertThat(read(alone).room()).isEqualTo(new Message.Room("user:2001", true, ""));
    assertThat(read(alone).mentionsBot()).isFalse();
    assertThat(channel.receive(platform.callback(Json.write(group))))
        .isEqualTo(new Reception.Rejected(400, "chatid: expected the id of a group"));
  }

  @Test
  void theTimeOfAMessageIsWecomsWhereItCanBeRight() {
    var body = text("@学委 一");
    body.put("create_time", NOW.getEpochSecond() - 3600);
    assertThat(read(body).sentAt()).isEqualTo(NOW.minusSeconds(3600));
    assertThat(read(body).windows().getFirst().closes()).isEqualTo(NOW.minusSeconds(3240));

    body.put("create_time", 7);
    assertThat(read(body).sentAt()).isEqualTo(NOW);
    body.put("create_time", Instant.MAX.getEpochSecond());
    assertThat(read(body).sentAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://qyapi.weixin.qq.com | https://qyapi.weixin.qq.com/r?code=1       | true",
        "https://qyapi.weixin.qq.com | HTTPS://QYAPI.weixin.qq.com:443/r          | true",
        "https://qyapi.weixin.qq.com | http://qyapi.weixin.qq.com/r               | false",
        "https://qyapi.weixin.qq.com | https://qyapi.weixin.qq.com:444/r          | false",
        "https://qyapi.weixin.qq.com | https://qyapi.weixin.qq.com.example.org/r  | false",
        "https://qyapi.weixin.qq.com | https://qyapi.weixin.qq.com@example.org/r  | false",
        "https://qyapi.weixin.qq.com | https://a@qyapi.weixin.qq.com/r            | false",
        "https://qyapi.weixin.qq.com | https://example.org/qyapi.weixin.qq.com    | false",
        "https://qyapi.weixin.qq.com | https://127.0.0.1/r                        | false",
        "https://qyapi.weixin.qq.com | file:///etc/passwd                         | false",
        "https://qyapi.weixin.qq.com | https:\\\\qyapi.weixin.qq.com/r            | false",
        "https://qyapi.weixin.qq.com | no address                                 | false",
        "http://127.0.0.1:9          | http://127.0.0.1:9/r                       | true",
        "http://127.0.0.1:9          | http://127.0.0.1:10/r                      | false",
        "http://127.0.0.1:9          | http://localhost:9/r                       | false",
        "http://127.0.0.1:9          | https://127.0.0.1:9/r                      | false",
      })
  void anAddressInsideIsUsedOnlyIfItIsWecoms(String base, String address, boolean used) {
    assertThat(new BaseAddress(URI.create(base)).own(address).isPresent()).isEqualTo(used);

    var body = text("@学委 一");
    body.put("response_url", address);
    Reception reception =
        channel("学委", URI.create(base)).receive(platform.callback(Json.write(body)));
    assertThat(((Reception.Received) reception).message().windows()).hasSize(used ? 2 : 1);
  }
}
