package io.xuewei.bot.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Transport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WecomSocketChannelTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final LongConnection.Timing UNHURRIED = new LongConnection.Timing(LONG, LONG);

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private final WecomGateway gateway = new WecomGateway("aibTESTBOT01", "S3cret");
  private final BlockingQueue<Message> stored = new LinkedBlockingQueue<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /// How often it may dial again.
  private final Semaphore redials = new Semaphore(0);

  private WecomSocketChannel channel;

  @AfterEach
  void stop() {
    if (channel != null) {
      channel.close();
    }
    gateway.close();
    assertThat(gateway.complaints()).isEmpty();
  }

  private void open(LongConnection.Timing timing, String secret, Inbox inbox) {
    var transport =
        new Transport(
            HttpClient.newHttpClient(),
            clock,
            new Random(1),
            time -> {
              pauses.add(time);
              redials.acquire();
            });
    var config =
        new ChannelConfig.WecomSocket(
            "wecom",
            "aibTESTBOT01",
            Credential.of(secret),
            gateway.address(),
            ChannelConfig.People.NONE);
    channel = new WecomSocketChannel(config, "学委", transport, timing);
    channel.open(inbox);
  }

  private void connect() {
    connect(UNHURRIED);
  }

  private void connect(LongConnection.Timing timing) {
    open(timing, "S3cret", stored::add);
    await(State.CONNECTED);
  }

  /// Waits until the channel is in a state, at most 20 seconds.
  private void await(State state) {
    long end = System.nanoTime() + LONG.toNanos();
    while (channel.status().state() != state) {
      assertThat(System.nanoTime()).as("still " + channel.status()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private Message next() throws InterruptedException {
    Message message = stored.poll(20, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }

  private static Part part(Message to, String id, String text) {
    return new Part(id, "wecom", to.room().id(), to.id(), text, 1, 1, List.of(), Optional.empty());
  }

  private void answer(Message message, String text) throws NotSent, InterruptedException {
    channel.send(
        part(message, "p1", text), new Way.Within(message.windows().getFirst(), message.id(), 1));
  }

  private NotSent failing(Message message) {
    return catchThrowableOfType(NotSent.class, () -> answer(message, "一"));
  }

  private Message told(Said said) throws InterruptedException {
    gateway.says(said);
    return next();
  }

  @Test
  void subscribesFirst() throws Exception {
    connect();

    JsonNode body = gateway.frame("aibot_subscribe").get("body");
    assertThat(body).isEqualTo(Trees.of("{\"bot_id\":\"aibTESTBOT01\",\"secret\":\"S3cret\"}"));
  }

  @Test
  void takesInWhatIsSaidInAGroupAndAlone() throws Exception {
    connect();

    Message group = told(Said.inGroup("1", "流动党员怎么管").quoting("第八条"));
    Message alone = told(Said.alone("2", "签到"));

    assertThat(group.dedupeKey()).isEqualTo("CAIQ1");
    assertThat(group.room()).isEqualTo(new Message.Room("wr1001", false, ""));
    assertThat(group.text()).isEqualTo("流动党员怎么管");
    assertThat(group.mentionsBot()).isTrue();
    assertThat(group.quoted()).contains("第八条");
    assertThat(alone.room()).isEqualTo(new Message.Room("user:2001", true, ""));
    ReplyWindow window = group.windows().getFirst();
    assertThat(group.windows()).hasSize(1);
    assertThat(window.kind()).isEqualTo("socket");
    assertThat(window.address()).startsWith("REQ-");
    assertThat(window.closes()).isEqualTo(clock.instant().plusSeconds(360));
    assertThat(window.uses()).isEqualTo(1);
  }

  @Test
  void answersUnderTheIdOfTheCallbackAndPushesTheRest() throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "流动党员怎么管"));
    Message alone = told(Said.alone("2", "签到"));

    answer(group, "每季度核对一次。");
    channel.send(part(group, "p2", "第八条"), new Way.Push());
    channel.send(part(alone, "p3", "已签到"), new Way.Push());

    assertThat(gateway.transcript()).containsExactly("每季度核对一次。", "第八条", "已签到");
    assertThat(gateway.transcript("2001")).containsExactly("已签到");
    JsonNode response = gateway.frame("aibot_respond_msg");
    assertThat(response.at("/headers/req_id").asText())
        .isEqualTo(group.windows().getFirst().address());
    assertThat(response.at("/body/stream/finish").asBoolean()).isTrue();
    assertThat(gateway.frame("aibot_send_msg").at("/body/chatid").asText()).isEqualTo("wr1001");
  }

  @Test
  void aPartThatIsSentAgainIsTheSameMessage() throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "流动党员怎么管"));

    answer(group, "每季度核对一次。");
    answer(group, "每季度核对一次。");

    assertThat(gateway.transcript()).containsExactly("每季度核对一次。");
  }

  @ParameterizedTest
  @CsvSource({
    "846605, OTHER_WAY,    ,     LATER",
    "846608, OTHER_WAY,    ,     LATER",
    "45009,  LATER,     PT1M,    LATER",
    "45033,  LATER,     PT1M,    LATER",
    "-1,     LATER,     PT1M,    LATER",
    "40058,  NONE,         ,     NONE",
    "12345,  OTHER_WAY,    ,     LATER"
  })
  void whatHelpsAgainstAnErrcode(int errcode, Remedy within, Duration wait, Remedy pushing)
      throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "一"));
    gateway.answersNext("aibot_respond_msg", errcode);
    gateway.answersNext("aibot_send_msg", errcode == 846605 || errcode == 846608 ? 1 : errcode);

    NotSent failure = failing(group);
    NotSent pushed =
        catchThrowableOfType(
            NotSent.class, () -> channel.send(part(group, "p2", "二"), new Way.Push()));

    assertThat(failure).hasMessage("channel wecom: aibot_respond_msg answered errcode " + errcode);
    assertThat(failure.remedy()).isEqualTo(within);
    assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(wait));
    assertThat(pushed.remedy()).isEqualTo(pushing);
    answer(group, "三");
    assertThat(gateway.transcript()).containsExactly("三");
  }

  @Test
  void anAnswerThatIsTooLateHasAnotherWay() throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "一"));
    gateway.forgets();

    assertThat(failing(group).remedy()).isEqualTo(Remedy.OTHER_WAY);
    channel.send(part(group, "p1", "二"), new Way.Push());

    assertThat(gateway.transcript()).containsExactly("二");
  }

  @Test
  void aFrameThatIsNotAcknowledgedIsSentLater() throws Exception {
    connect(new LongConnection.Timing(LONG, SHORT));
    Message group = told(Said.inGroup("1", "一"));
    gateway.mute(true);

    assertThat(failing(group).remedy()).isEqualTo(Remedy.LATER);
    gateway.mute(false);
    answer(group, "二");

    assertThat(gateway.transcript()).containsExactly("二");
  }

  @Test
  void twoFramesOfOneCallbackAreNotUnderWayAtOnce() throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "一"));
    gateway.mute(true);
    var first = new CompletableFuture<NotSent>();
    Thread.startVirtualThread(() -> first.complete(failing(group)));
    gateway.frame("aibot_respond_msg");

    NotSent second = failing(group);

    assertThat(second.remedy()).isEqualTo(Remedy.LATER);
    assertThat(second).hasMessageContaining("not acknowledged yet");
    gateway.drop();
    NotSent lost = first.get(20, TimeUnit.SECONDS);
    assertThat(lost.remedy()).isEqualTo(Remedy.LATER);
    assertThat(lost).hasMessageContaining("the connection went");
  }

  @Test
  void nothingIsSentWhileThereIsNoConnection() throws Exception {
    connect();
    Message group = told(Said.inGroup("1", "一"));
    gateway.drop();
    await(State.CONNECTING);

    assertThat(failing(group).remedy()).isEqualTo(Remedy.LATER);

    redials.release();
    await(State.CONNECTED);
    answer(group, "二");
    assertThat(gateway.transcript()).containsExactly("二");
    assertThat(told(Said.inGroup("2", "又来")).text()).isEqualTo("又来");
  }

  @Test
  void aWrongSecretIsRefusedAndTriedAgainLater() {
    open(UNHURRIED, "wrong", stored::add);

    await(State.REFUSED);

    assertThat(channel.status().problem()).contains("aibot_subscribe answered errcode 40001");
    awaitPauses(1);
    assertThat(pauses).containsExactly(Duration.ofMinutes(1));
    redials.release();
    awaitPauses(2);
    assertThat(channel.toString() + channel.status()).doesNotContain("wrong");
  }

  private void awaitPauses(int many) {
    long end = System.nanoTime() + LONG.toNanos();
    while (pauses.size() < many) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void whoeverTookTheConnectionIsNotFoughtOver() throws Exception {
    connect();
    redials.release(100);
    gateway.frame("aibot_subscribe");
    gateway.displace();

    await(State.DISPLACED);

    channel.close();
    assertThat(pauses).isEmpty();
    assertThat(channel.status().state()).isEqualTo(State.DISPLACED);
  }

  @Test
  void anotherProgramMayTakeTheConnection() throws Exception {
    connect();
    WecomSocketChannel first = channel;
    open(UNHURRIED, "S3cret", stored::add);
    await(State.CONNECTED);
    WecomSocketChannel second = channel;

    channel = first;
    await(State.DISPLACED);

    channel = second;
    assertThat(told(Said.inGroup("1", "一")).text()).isEqualTo("一");
    assertThat(stored).isEmpty();
  }

  @Test
  void aConnectionOnWhichNothingComesIsDialledAnew() throws Exception {
    connect(new LongConnection.Timing(SHORT, LONG));
    gateway.frame("ping");
    gateway.frame("ping");
    gateway.frame("ping");
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);
    gateway.mute(true);

    await(State.CONNECTING);

    assertThat(channel.status().problem()).contains("no answer to 2 heartbeats");
    gateway.mute(false);
    redials.release(100);
    await(State.CONNECTED);
  }

  @Test
  void beatsThoughFramesComeAllTheTime() throws Exception {
    connect();
    clock.pass(LONG);
    told(Said.inGroup("1", "一"));

    assertThat(gateway.frame("ping").at("/headers/req_id").asText()).startsWith("ping_");
  }

  @Test
  void aRedeliveryHasTheSameKey() throws Exception {
    Set<String> keys = new HashSet<>();
    open(
        UNHURRIED,
        "S3cret",
        message -> {
          boolean fresh = keys.add(message.dedupeKey());
          return stored.add(message) && fresh;
        });
    await(State.CONNECTED);
    Message first = told(Said.inGroup("1", "一"));
    gateway.repeat();
    Message again = next();

    assertThat(again.dedupeKey()).isEqualTo(first.dedupeKey());
    assertThat(again.windows()).isNotEqualTo(first.windows());
    assertThat(keys).hasSize(1);
    answer(first, "二");
    assertThat(gateway.transcript()).containsExactly("二");
  }

  @Test
  void aMessageThatCannotBeStoredEndsTheConnection() throws Exception {
    var full = new CompletableFuture<Void>();
    open(
        UNHURRIED,
        "S3cret",
        message -> {
          if (!full.isDone()) {
            throw new Inbox.NotStored("the disk is full", new java.io.IOException());
          }
          return stored.add(message);
        });
    await(State.CONNECTED);
    gateway.says(Said.inGroup("1", "一"));
    await(State.CONNECTING);

    full.complete(null);
    redials.release();
    await(State.CONNECTED);
    gateway.repeat();

    assertThat(next().text()).isEqualTo("一");
  }

  @Test
  void framesOfNoInterestAndBrokenOnesArePassedOver() throws Exception {
    connect();
    gateway.sends("no JSON");
    gateway.sends("{\"cmd\":\"aibot_msg_callback\"}");
    gateway.sends("{\"headers\":{\"req_id\":\"x\"}}");
    gateway.sends("{\"cmd\":\"aibot_new\",\"headers\":{\"req_id\":\"x\"},\"body\":{}}");
    gateway.sends(
        """
        {"cmd":"aibot_event_callback","headers":{"req_id":"x"},
         "body":{"msgtype":"event","event":{"eventtype":"enter_chat"}}}
        """);

    assertThat(told(Said.inGroup("1", "一")).text()).isEqualTo("一");
    assertThat(stored).isEmpty();
  }

  @Test
  void theCertifiedCallbackIsRead() throws Exception {
    connect();
    gateway.sends(Fixtures.read("wecom/aibot-ws-frames.json").get("callback").toString());

    Message message = next();

    assertThat(message.room().id()).isEqualTo("wr1");
    assertThat(message.sender().id()).isEqualTo("zhangsan");
    assertThat(message.windows().getFirst().address()).isEqualTo("REQ-1");
  }

  @Test
  void theCertifiedFramesAreSent() {
    var frames = new Frames(new Random(1));
    JsonNode certified = Fixtures.read("wecom/aibot-ws-frames.json");

    assertThat(Trees.of(frames.respond("REQ-1", "st-1", "李四值班").json()))
        .isEqualTo(certified.get("respond"));
    assertThat(Trees.of(frames.push("wr1", "**提醒**").json()).get("body"))
        .isEqualTo(certified.get("push").get("body"));
    assertThat(Trees.of(frames.subscribe("b1", "s1").json()).get("body"))
        .isEqualTo(certified.get("subscribe").get("body"));
    assertThat(frames.subscribe("b1", "s1").toString()).doesNotContain("s1\"", "b1");
    assertThat(frames.ping().reqId()).isNotEqualTo(frames.ping().reqId());
  }

  @Test
  void deliveriesOverHttpAreNotForIt() {
    connect();

    assertThat(
            channel.receive(new Delivery("POST", Map.of(), Map.of(), new byte[0], clock.instant())))
        .isInstanceOfSatisfying(
            Reception.Rejected.class, rejected -> assertThat(rejected.status()).isEqualTo(404));
    assertThat(channel.allowance().pushes()).isTrue();
    assertThat(channel.allowance().limits())
        .containsExactly(
            new Limit(Scope.ROOM, 30, Duration.ofMinutes(1)),
            new Limit(Scope.ROOM, 1000, Duration.ofHours(1)));
  }
}
