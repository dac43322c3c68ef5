package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DingtalkStreamChannelTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /// Begins at [#NOW].
  private final SettableClock clock = new SettableClock("2026-01-01T08:00");

  private final TestTransport transport = new TestTransport(clock);
  private final DingtalkGateway gateway =
      new DingtalkGateway(DingtalkApi.CLIENT_ID, DingtalkApi.CLIENT_SECRET, clock);
  private final Disk disk = new Disk();
  private DingtalkStreamChannel channel = channel(DingtalkApi.CLIENT_SECRET, gateway.socketBase());

  /// An inbox that keeps each message once, unless it is full.
  private static final class Disk implements Inbox {

    final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<String> refused = new LinkedBlockingQueue<>();
    volatile boolean full;
    private final Set<String> seen = new HashSet<>();

    @Override
    public synchronized boolean accept(Message message) {
      if (full) {
        refused.add(message.id());
        throw new NotStored("the disk is full", new IOException("full"));
      }
      boolean fresh = seen.add(message.dedupeKey());
      if (fresh) {
        messages.add(message);
      }
      return fresh;
    }
  }

  private DingtalkStreamChannel channel(String secret, URI socketBase) {
    return channel(secret, socketBase, Duration.ofMinutes(1));
  }

  private DingtalkStreamChannel channel(String secret, URI socketBase, Duration beatEvery) {
    var addresses = new DingtalkAddresses(gateway.base(), gateway.base(), Optional.of(socketBase));
    var account =
        new Account("ding", DingtalkApi.CLIENT_ID, Credential.of(secret), addresses, "学委");
    return new DingtalkStreamChannel(account, transport.transport(), beatEvery);
  }

  private void connect() throws InterruptedException {
    channel.open(disk);
    gateway.awaitConnection();
  }

  private Message heard() throws InterruptedException {
    Message message = disk.messages.poll(10, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }

  @AfterEach
  void stop() {
    channel.close();
    gateway.close();
  }

  @Test
  void asksForTheMessagesOfTheRobotAndConnects() throws Exception {
    assertThat(channel.status().state()).isEqualTo(State.CONNECTING);

    connect();
    gateway.ping("{}");
    assertThat(gateway.answer()).isNotNull();

    JsonNode asked = gateway.opened().getFirst();
    assertThat(asked.get("clientId").asText()).isEqualTo(DingtalkApi.CLIENT_ID);
    assertThat(asked.get("subscriptions").toString())
        .isEqualTo("[{\"type\":\"CALLBACK\",\"topic\":\"/v1.0/im/bot/messages/get\"}]");
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);
    assertThat(gateway.complaints()).isEmpty();
  }

  @Test
  void hearsWhatIsSaidAndAcknowledgesIt() throws Exception {
    connect();
    gateway.says(Said.inGroup("1", "流动党员怎么管"));

    JsonNode answer = gateway.answer();
    Message message = heard();
    assertThat(message.text()).isEqualTo("流动党员怎么管");
    assertThat(message.room().id()).isEqualTo("1001");
    assertThat(message.sender().id()).isEqualTo("2001");
    assertThat(message.windows()).hasSize(1);
    assertThat(answer.get("headers").get("contentType").asText()).isEqualTo("application/json");
    assertThat(answer.get("data").asText()).isEqualTo("{\"response\":{}}");
    assertThat(gateway.unacknowledged()).isZero();
  }

  @Test
  void repliesThroughTheSessionAndByPush() throws Exception {
    connect();
    gateway.says(Said.inGroup("1", "流动党员怎么管"));
    Message group = heard();
    gateway.says(Said.alone("2", "签到"));
    Message alone = heard();

    send(group, "一", new Way.Within(group.windows().getFirst(), group.id(), 1));
    send(alone, "二", new Way.Within(alone.windows().getFirst(), alone.id(), 1));
    send(group, "三", new Way.Push());
    send(alone, "四", new Way.Push());

    assertThat(gateway.transcript()).containsExactly("一", "二", "三", "四");
    assertThat(gateway.transcript("1001")).containsExactly("一", "三");
    assertThat(gateway.transcript("staff:2001")).containsExactly("二", "四");
  }

  private void send(Message to, String text, Way way) throws Exception {
    channel.send(
        new Part("p", "ding", to.room().id(), to.id(), text, 1, 1, List.of(), Optional.empty()),
        way);
  }

  @Test
  void whatCannotBeStoredIsNotAcknowledgedAndIsHeardWhenItComesAgain() throws Exception {
    connect();
    disk.full = true;
    gateway.says(Said.inGroup("1", "流动党员怎么管"));
    assertThat(disk.refused.poll(10, TimeUnit.SECONDS)).isNotNull();
    gateway.ping("{}");
    assertThat(gateway.answer().get("headers").get("topic").asText()).isEqualTo("ping");
    assertThat(gateway.unacknowledged()).isEqualTo(1);

    disk.full = false;
    gateway.resends();

    assertThat(heard().text()).isEqualTo("流动党员怎么管");
    assertThat(gateway.answer()).isNotNull();
    assertThat(gateway.unacknowledged()).isZero();
  }

  @Test
  void whatComesAgainUnderAnotherFrameIsTheSame() throws Exception {
    connect();
    gateway.says(Said.inGroup("1", "一"));
    gateway.says(Said.inGroup("1", "一"));
    gateway.says(Said.inGroup("2", "二"));

    for (int i = 0; i < 3; i++) {
      assertThat(gateway.answer()).isNotNull();
    }
    assertThat(disk.messages.stream().map(Message::text)).containsExactly("一", "二");
    assertThat(gateway.unacknowledged()).isZero();
  }

  @Test
  void answersAPingWithTheSameHeadersAndData() throws Exception {
    JsonNode vector = Fixtures.read("dingtalk/stream-frames.json");
    connect();
    gateway.sends(vector.get("ping").toString());

    assertThat(gateway.answer()).isEqualTo(vector.get("ping_ack"));
  }

  @Test
  void dialsAnewWithANewTicketWhenItIsAskedTo() throws Exception {
    connect();
    gateway.says(Said.inGroup("1", "一"));
    gateway.disconnect();
    gateway.awaitConnection();
    gateway.says(Said.inGroup("2", "二"));

    assertThat(heard().text()).isEqualTo("一");
    assertThat(heard().text()).isEqualTo("二");
    assertThat(gateway.opened()).hasSize(2);
    assertThat(gateway.complaints()).isEmpty();
  }

  @Test
  void dialsAnewWhenTheConnectionEndsAndWaitsLongerEachTime() throws Exception {
    connect();
    for (int i = 0; i < 3; i++) {
      gateway.drops();
      gateway.awaitConnection();
    }

    assertThat(transport.pauses).hasSize(3);
    assertThat(transport.pauses.get(2)).isGreaterThan(transport.pauses.get(0));
    assertThat(gateway.complaints()).isEmpty();
  }

  @Test
  void aConnectionThatStoodForAWhileIsDialledAnewSoon() throws Exception {
    connect();
    for (int i = 0; i < 4; i++) {
      gateway.drops();
      gateway.awaitConnection();
    }
    gateway.ping("{}");
    assertThat(gateway.answer()).isNotNull();
    clock.pass(Duration.ofMinutes(2));
    gateway.drops();
    gateway.awaitConnection();

    assertThat(transport.pauses.get(3)).isGreaterThan(Duration.ofSeconds(3));
    assertThat(transport.pauses.get(4)).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"CALLBACK, /v1.0/card/instances/callback", "CALLBACK, somethingNew", "EVENT, '*'"})
  void acknowledgesWhatItDoesNotKnow(String type, String topic) throws Exception {
    connect();
    gateway.sends(
        """
        {"specVersion":"1.0","type":"%s","headers":{"topic":"%s","messageId":"x1"},"data":"{}"}\
        """
            .formatted(type, topic));

    JsonNode answer = gateway.answer();
    assertThat(answer.get("code").asInt()).isEqualTo(200);
    assertThat(answer.get("headers").get("messageId").asText()).isEqualTo("x1");
    assertThat(disk.messages).isEmpty();
  }

  @Test
  void whatCannotBeReadIsPassedOverAndTheConnectionStays() throws Exception {
    connect();
    gateway.sends("no JSON");
    gateway.sends("{\"type\":\"CALLBACK\"}");
    gateway.sends("{\"type\":\"SYSTEM\",\"headers\":{\"topic\":\"CONNECTED\"}}");
    gateway.tells("no JSON either");
    gateway.tells("{\"msgtype\":\"text\"}");
    gateway.says(Said.inGroup("1", "一"));

    assertThat(heard().text()).isEqualTo("一");
    assertThat(gateway.answer()).isNotNull();
    assertThat(gateway.answer()).isNotNull();
    assertThat(gateway.answer()).isNotNull();
    assertThat(gateway.unacknowledged()).isZero();
    assertThat(gateway.opened()).hasSize(1);
  }

  @Test
  void isRefusedWithAnotherSecretAndSaysSoAndTriesAgain() throws Exception {
    channel = channel("another secret", gateway.socketBase());
    channel.open(disk);

    gateway.awaitAsked(3);
    assertThat(channel.status().state()).isEqualTo(State.REFUSED);
    assertThat(channel.status().problem())
        .hasValueSatisfying(
            why -> assertThat(why).contains("401 authFailed").doesNotContain("another secret"));
    assertThat(transport.pauses).contains(Duration.ofMinutes(1));
  }

  @Test
  void doesNotDialAnEndpointElsewhere() throws Exception {
    try (var elsewhere = new MuteSocketServer(false)) {
      gateway.endpoint(elsewhere.address() + "/connect");
      channel.open(disk);

      gateway.awaitAsked(3);
      assertThat(elsewhere.connections.availablePermits()).isZero();
      assertThat(channel.status().state()).isEqualTo(State.CONNECTING);
      assertThat(channel.status().problem())
          .hasValueSatisfying(why -> assertThat(why).contains("not DingTalk's"));
    }
  }

  @Test
  void givesAMuteConnectionUp() throws Exception {
    try (var mute = new MuteSocketServer(false)) {
      gateway.endpoint(mute.address());
      channel =
          channel(DingtalkApi.CLIENT_SECRET, URI.create(mute.address()), Duration.ofMillis(30));
      channel.open(disk);

      assertThat(mute.connections.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void keepsAConnectionThatAnswersPings() throws Exception {
    try (var quiet = new MuteSocketServer(true)) {
      gateway.endpoint(quiet.address());
      channel =
          channel(DingtalkApi.CLIENT_SECRET, URI.create(quiet.address()), Duration.ofMillis(30));
      channel.open(disk);

      assertThat(quiet.pings.tryAcquire(8, 10, TimeUnit.SECONDS)).isTrue();
      assertThat(quiet.connections.availablePermits()).isEqualTo(1);
    }
  }

  @Test
  void hasNoWebhook() {
    assertThat(channel.receive(new Delivery("POST", Map.of(), Map.of(), new byte[0], NOW)))
        .isInstanceOf(Reception.Rejected.class);
  }

  @Test
  void showsNoSecret() throws Exception {
    connect();

    assertThat(channel.toString() + channel.status())
        .doesNotContain(DingtalkApi.CLIENT_SECRET, "ticket");
  }

  @Test
  void hearsNothingAfterItWasClosed() throws Exception {
    connect();
    channel.close();
    gateway.says(Said.inGroup("1", "一"));

    assertThat(gateway.answers(Duration.ofMillis(100))).isFalse();
    assertThat(disk.messages).isEmpty();
  }
}
