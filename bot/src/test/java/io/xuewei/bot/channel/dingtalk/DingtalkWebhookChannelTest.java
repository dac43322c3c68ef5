package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DingtalkWebhookChannelTest extends ChannelContract {

  private static final String URL_KEY = "unguessable-key-0001";
  private static final Map<String, String> KEY = Map.of("key", URL_KEY);

  private final DingtalkPlatform platform =
      new DingtalkPlatform(
          DingtalkApi.CLIENT_ID, DingtalkApi.CLIENT_SECRET, InstantSource.fixed(NOW));
  private final Channel channel = channel(Optional.of(Credential.of(URL_KEY)));

  @AfterEach
  void stop() {
    platform.close();
  }

  private Channel channel(Optional<Credential> urlKey) {
    return new DingtalkWebhookChannel(
        new ChannelConfig.DingtalkWebhook(
            "ding",
            DingtalkApi.CLIENT_ID,
            Credential.of(DingtalkApi.CLIENT_SECRET),
            urlKey,
            new DingtalkAddresses(platform.base(), platform.base(), Optional.empty()),
            ChannelConfig.People.NONE),
        "学委",
        new TestTransport(InstantSource.fixed(NOW)).transport());
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected Delivery delivery(Said said) {
    return platform.callback(said, KEY);
  }

  @Override
  protected List<String> secrets() {
    return List.of(DingtalkApi.CLIENT_SECRET, URL_KEY, "sendBySession");
  }

  @Override
  protected List<Forgery> forgeries() {
    Delivery genuine = delivery(Said.inGroup("1", "流动党员怎么管"));
    String sign = genuine.headers().get("sign");
    String body = new String(genuine.body(), UTF_8);
    return List.of(
        new Forgery("no sign", withHeader(genuine, "sign", "")),
        new Forgery("no timestamp", withHeader(genuine, "timestamp", "")),
        new Forgery("no headers", new Delivery("POST", Map.of(), KEY, genuine.body(), NOW)),
        new Forgery("a flipped bit in the sign", withHeader(genuine, "sign", flipped(sign, 7))),
        new Forgery("half a sign", withHeader(genuine, "sign", sign.substring(0, 20))),
        new Forgery("another moment", withHeader(genuine, "timestamp", "1767225600001")),
        new Forgery("no moment", withHeader(genuine, "timestamp", "yesterday")),
        new Forgery("a negative moment", withHeader(genuine, "timestamp", "-1")),
        new Forgery("too old", at(genuine, NOW.plus(Duration.ofMinutes(61)))),
        new Forgery("from the future", at(genuine, NOW.minus(Duration.ofMinutes(61)))),
        new Forgery("no key in the address", withQuery(genuine, "key", "")),
        new Forgery("another key", withQuery(genuine, "key", flipped(URL_KEY, 3))),
        new Forgery(
            "another robot's",
            withBody(genuine, body.replace("dingrobot0001", "dingrobot0002").getBytes(UTF_8))),
        new Forgery("another secret", signedWith("another-secret", genuine)),
        new Forgery("no JSON", withBody(genuine, "<xml/>".getBytes(UTF_8))),
        new Forgery("an empty object", withBody(genuine, "{}".getBytes(UTF_8))),
        new Forgery(
            "an envelope that nobody can open",
            withBody(genuine, "{\"encrypt\":\"AAAA\"}".getBytes(UTF_8))),
        new Forgery("a GET", new Delivery("GET", genuine.headers(), KEY, genuine.body(), NOW)));
  }

  private static Delivery signedWith(String secret, Delivery delivery) {
    String timestamp = delivery.headers().get("timestamp");
    return withHeader(delivery, "sign", Signature.of(Credential.of(secret), timestamp));
  }

  @Test
  void anHourOffIsStillGood() {
    Delivery genuine = delivery(Said.inGroup("1", "一"));

    assertThat(channel.receive(at(genuine, NOW.plus(Duration.ofHours(1)))))
        .isInstanceOf(Reception.Received.class);
    assertThat(channel.receive(at(genuine, NOW.minus(Duration.ofHours(1)))))
        .isInstanceOf(Reception.Received.class);
  }

  @Test
  void withoutAUrlKeyAnyAddressIsGood() {
    Delivery genuine = platform.callback(Said.inGroup("1", "一"), Map.of());

    assertThat(channel.receive(genuine)).isInstanceOf(Reception.Rejected.class);
    assertThat(channel(Optional.empty()).receive(genuine)).isInstanceOf(Reception.Received.class);
  }

  @Test
  void aBodyWithoutRobotCodeIsTaken() {
    String body = new String(delivery(Said.inGroup("1", "一")).body(), UTF_8);
    String without = body.replace("\"robotCode\":\"dingrobot0001\",", "");

    assertThat(without).isNotEqualTo(body);
    assertThat(channel.receive(platform.callback(without, KEY)))
        .isInstanceOf(Reception.Received.class);
  }

  @Test
  void aRoomOfTwoIsNamedByTheMember() {
    var received = (Reception.Received) channel.receive(delivery(Said.alone("1", "签到")));

    assertThat(received.message().room()).isEqualTo(new Message.Room("staff:2001", true, ""));
  }

  @Test
  void bringsAWindowThatClosesFiveMinutesBeforeTheSession() {
    var received = (Reception.Received) channel.receive(delivery(Said.inGroup("1", "一")));

    ReplyWindow window = received.message().windows().getFirst();
    assertThat(window.kind()).isEqualTo("session");
    assertThat(window.closes()).isEqualTo(NOW.plus(Duration.ofMinutes(85)));
    assertThat(window.uses()).isEqualTo(ReplyWindow.MANY);
    assertThat(window.address()).startsWith(platform.base() + "/robot/sendBySession?session=");
  }

  @Test
  void acknowledgesWithAnEmptyObject() {
    assertThat(channel.acknowledge(new Acceptance.Nothing("no text")))
        .isEqualTo(Channel.Acknowledgement.json(200, "{}"));
  }

  @Test
  void saysThatItMayPushTwentyTimesAMinuteToARoom() {
    assertThat(channel.allowance().pushes()).isTrue();
    assertThat(channel.allowance().limits().getFirst().parts()).isEqualTo(20);
  }

  @Test
  void theClockOfTheDeliveryCountsAndNotTheMachines() {
    Delivery late = at(delivery(Said.inGroup("1", "一")), Instant.parse("2030-01-01T00:00:00Z"));

    assertThat(channel.receive(late)).isInstanceOf(Reception.Rejected.class);
  }
}
