package io.xuewei.bot.channel.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.web.Operation;
import io.xuewei.bot.web.Services;
import io.xuewei.bot.web.WebServer;
import io.xuewei.bot.wire.AnswerObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Over a real server and a real connection.
class OnebotReverseChannelTest {

  private static final String TOKEN = "reverse-token-of-tests";
  private static final String SELF = "10001000";

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private final TestTransport world = new TestTransport(clock);
  private final List<Message> stored = new CopyOnWriteArrayList<>();
  private final AtomicInteger fullDisk = new AtomicInteger();
  private final Traffic traffic = new Traffic();
  private final List<AutoCloseable> fakes = new CopyOnWriteArrayList<>();

  private volatile CountDownLatch disk = new CountDownLatch(0);
  private OnebotReverseChannel channel;
  private WebServer server;

  @BeforeEach
  void start() {
    channel = channel(Duration.ofSeconds(10));
    server = serve(channel);
  }

  private OnebotReverseChannel channel(Duration patience) {
    var config =
        new ChannelConfig.OnebotReverse("qq", Credential.of(TOKEN), ChannelConfig.People.NONE);
    return new OnebotReverseChannel(config, "学委", world.transport(), patience);
  }

  private WebServer serve(OnebotReverseChannel served) {
    var made = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), clock);
    made.start();
    Inbox inbox = traffic.counting(this::store);
    made.ready(
        new Services(
            List.of(served),
            inbox,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(traffic, () -> Receipts.Unsent.NONE)));
    served.open(inbox);
    return made;
  }

  private boolean store(Message message) {
    try {
      disk.await();
    } catch (InterruptedException e) {
      throw new Inbox.NotStored("interrupted", e);
    }
    if (fullDisk.get() > 0) {
      fullDisk.decrementAndGet();
      throw new Inbox.NotStored("full", new java.io.IOException("full"));
    }
    boolean known =
        stored.stream().anyMatch(known0 -> known0.dedupeKey().equals(message.dedupeKey()));
    return !known && stored.add(message);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable fake : fakes) {
      fake.close();
    }
    server.close();
    channel.close();
  }

  private FakeOnebot fake(String token, String self) {
    var fake = new FakeOnebot(address(server, ""), token, new OnebotEvents(self, false), clock);
    fakes.add(fake);
    return fake;
  }

  private static URI address(WebServer at, String query) {
    return URI.create("ws://127.0.0.1:" + at.port() + "/ws/qq" + query);
  }

  private FakeOnebot dialled() {
    return dialled(SELF);
  }

  private FakeOnebot dialled(String self) {
    FakeOnebot fake = fake(TOKEN, self);
    fake.dial();
    FakeOnebot.await(() -> channel.status().state() == State.CONNECTED);
    return fake;
  }

  private void awaitStored(int count) {
    FakeOnebot.await(() -> stored.size() >= count);
  }

  private static Part part(String room, String inReplyTo, String text) {
    return new Part("p", "qq", room, inReplyTo, text, 1, 1, List.of(), Optional.empty());
  }

  private void send(String room, String inReplyTo, String text) throws Exception {
    channel.send(part(room, inReplyTo, text), new Way.Push());
  }

  private NotSent failure() {
    return catchThrowableOfType(NotSent.class, () -> send("group-1001", "-1", "好"));
  }

  @Test
  void aMessageIsStoredAndAnsweredOverTheSameConnection() throws Exception {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("1", "流动党员怎么管?"));
    awaitStored(1);
    send("group-1001", stored.getFirst().id(), "《通知》:\n[CQ:at,qq=all]“每季度”");

    assertThat(stored.getFirst().text()).isEqualTo("流动党员怎么管?");
    assertThat(stored.getFirst().mentionsBot()).isTrue();
    assertThat(qq.sent)
        .containsExactly(
            new FakeOnebot.Sent("group-1001", "《通知》:\n[CQ:at,qq=all]“每季度”", "-1000001", List.of()));
    assertThat(qq.transcript()).containsExactly("张三: 流动党员怎么管?", "学委: 《通知》:\n[CQ:at,qq=all]“每季度”");
    assertThat(traffic.of("qq", Traffic.Event.RECEIVED)).isEqualTo(1);
  }

  @Test
  void aMemberAloneIsAnsweredAlone() throws Exception {
    FakeOnebot qq = dialled();

    qq.says(Said.alone("2", "签到"));
    awaitStored(1);
    send(stored.getFirst().room().id(), "", "已签到");

    assertThat(stored.getFirst().room()).isEqualTo(new Message.Room("private-2001", true, ""));
    assertThat(qq.sent).containsExactly(new FakeOnebot.Sent("private-2001", "已签到", "", List.of()));
  }

  @Test
  void aRepetitionIsNotStoredTwice() {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("2", "二"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("一", "二");
    assertThat(traffic.of("qq", Traffic.Event.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void whatWasQuotedIsAskedFor() {
    FakeOnebot qq = dialled();

    qq.says(Said.inGroup("3", "这条还有效吗").quoting("第八条 每季度核对一次。"));
    awaitStored(1);

    assertThat(stored.getFirst().quoted()).contains("第八条 每季度核对一次。");
    assertThat(qq.asked).containsExactly("get_msg");
  }

  @Test
  void aQuoteOfTheBotsOwnWordsSpeaksToItEvenAfterARestart() throws Exception {
    FakeOnebot qq = dialled();
    send("group-1001", "", "请于周五前交学习心得");
    server.close();
    channel.close();
    channel = channel(Duration.ofSeconds(10));
    server = serve(channel);
    var again = new FakeOnebot(address(server, ""), TOKEN, new OnebotEvents(SELF, false), clock);
    fakes.add(again);
    again.knows(qq);
    again.dial();

    again.says(
        new Said("9", "1001", false, "2001", "张三", "能晚点吗", false, Optional.of("请于周五"), false));
    awaitStored(1);

    assertThat(stored.getFirst().mentionsBot()).isTrue();
    assertThat(stored.getFirst().quoted()).contains("请于周五前交学习心得");
  }

  @Test
  void aQuoteThatIsNotToldDoesNotHoldUpTheMessage() {
    FakeOnebot qq = dialled();
    qq.failsOnce(1200);

    qq.says(Said.inGroup("3", "这条还有效吗").quoting("第八条 每季度核对一次。"));
    qq.says(Said.inGroup("4", "后来的"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("这条还有效吗", "后来的");
    assertThat(stored.getFirst().quoted()).isEmpty();
  }

  @Test
  void aFullDiskLosesNothing() {
    FakeOnebot qq = dialled();
    fullDisk.set(3);

    qq.says(Said.inGroup("1", "一"));
    qq.says(Said.inGroup("2", "二"));
    awaitStored(2);

    assertThat(stored).extracting(Message::text).containsExactly("一", "二");
    assertThat(world.pauses).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "reverse-token-of-test", "reverse-token-of-testsx"})
  void aWrongTokenIsNotLetIn(String token) {
    FakeOnebot stranger = fake(token, SELF);

    assertThatThrownBy(stranger::dial)
        .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
    assertThat(channel.status().state()).isEqualTo(State.LISTENING);
    assertThat(channel.status().problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("wrong access token"));
    assertThat(channel.status().toString()).doesNotContain(TOKEN);
    assertThat(traffic.of("qq", Traffic.Event.REJECTED)).isEqualTo(1);
  }

  @Test
  void theTokenMayBeInTheAddress() {
    var qq =
        new FakeOnebot(
            address(server, "?access_token=" + TOKEN), null, new OnebotEvents(SELF, false), clock);
    fakes.add(qq);

    qq.dial();

    FakeOnebot.await(() -> channel.status().state() == State.CONNECTED);
  }

  @Test
  void whoDoesNotTellItsNumberIsNotLetIn() {
    assertThatThrownBy(fake(TOKEN, "")::dial)
        .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
  }

  @Test
  void anAccountThatDialsAgainKeepsTheNewerConnection() throws Exception {
    FakeOnebot old = dialled();

    FakeOnebot newer = dialled();
    assertThat(old.awaitClosed()).isEqualTo(1000);
    send("group-1001", "", "好");

    assertThat(old.sent).isEmpty();
    assertThat(newer.sent).hasSize(1);
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void eachAccountSpeaksWhereItHasHeardSomething() throws Exception {
    FakeOnebot first = dialled("10001000");
    FakeOnebot second = dialled("10002000");
    first.says(Said.inGroup("1", "一"));
    second.says(Said.inGroup("2", "二").in("1002"));
    awaitStored(2);

    send("group-1001", "", "甲");
    send("group-1002", "", "乙");
    send("group-1003", "", "丙");

    assertThat(first.sent).extracting(FakeOnebot.Sent::text).containsExactly("甲");
    assertThat(second.sent).extracting(FakeOnebot.Sent::text).containsExactly("乙", "丙");
  }

  @Test
  void aCutLineIsNoticedAndDialledAnew() throws Exception {
    FakeOnebot qq = dialled();
    qq.says(Said.inGroup("1", "一"));
    awaitStored(1);

    qq.drop();
    FakeOnebot.await(() -> channel.status().state() == State.LISTENING);
    assertThat(channel.status().problem()).contains("connection lost");
    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);

    qq.dial();
    FakeOnebot.await(() -> channel.status().state() == State.CONNECTED);
    send("group-1001", "", "好");
    assertThat(qq.sent).hasSize(1);
    assertThat(channel.status().problem()).isEmpty();
  }

  @Test
  void aDeadLineIsGivenUpAfterThreeHeartbeatsThatDoNotCome() {
    FakeOnebot qq = dialled();
    clock.pass(Duration.ofHours(2));
    channel.check();
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);

    qq.beats(30_000);
    FakeOnebot.await(() -> channel.status().skew().isPresent());
    clock.pass(Duration.ofSeconds(90));
    channel.check();
    assertThat(channel.status().state()).isEqualTo(State.CONNECTED);

    clock.pass(Duration.ofSeconds(1));
    channel.check();

    assertThat(channel.status().state()).isEqualTo(State.LISTENING);
    assertThat(channel.status().problem()).contains("3 heartbeats did not come");
    assertThat(channel.status().since()).contains(clock.instant());
    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
    assertThat(qq.awaitClosed()).isEqualTo(1001);
  }

  @Test
  void whatIsNotAnsweredIsTriedAgain() {
    channel.close();
    server.close();
    channel = channel(Duration.ofMillis(20));
    server = serve(channel);
    FakeOnebot qq = dialled();
    qq.staysSilentOnce();

    NotSent failure = failure();

    assertThat(failure.remedy()).isEqualTo(Remedy.LATER);
    assertThat(failure).hasMessageContaining("was not answered");
  }

  @Test
  void aCutLineEndsTheWaitForAnAnswer() throws Exception {
    FakeOnebot qq = dialled();
    qq.staysSilentOnce();
    var failing = java.util.concurrent.CompletableFuture.supplyAsync(this::failure);
    FakeOnebot.await(() -> !qq.asked.isEmpty());

    qq.drop();

    assertThat(failing.get(5, java.util.concurrent.TimeUnit.SECONDS).remedy())
        .isEqualTo(Remedy.LATER);
  }

  @ParameterizedTest
  @CsvSource({"100,NONE", "1400,NONE", "1404,NONE", "1200,LATER", "-1,LATER"})
  void failuresTellWhatMayHelp(int retcode, Remedy remedy) {
    FakeOnebot qq = dialled();
    qq.failsOnce(retcode);

    assertThat(failure().remedy()).isEqualTo(remedy);
  }

  @Test
  void whatIsPutOffCountsAsSent() throws Exception {
    FakeOnebot qq = dialled();
    qq.putsOffOnce();

    send("group-1001", "", "好");

    assertThat(qq.asked).containsExactly("send_group_msg");
  }

  @Test
  void oddFramesAreNoMatter() {
    FakeOnebot qq = dialled();

    for (String odd :
        List.of(
            "",
            "[]",
            "nonsense",
            "{\"post_type\":7}",
            "{\"post_type\":\"message\"}",
            "{\"echo\":\"nobody-asked\",\"status\":\"ok\"}",
            "{\"post_type\":\"message\",\"message\":[1]}")) {
      qq.tell(odd);
    }
    qq.says(Said.inGroup("1", "一"));
    awaitStored(1);

    assertThat(stored).hasSize(1);
  }

  @Test
  void anEventOfAnotherAccountIsDropped() {
    FakeOnebot qq = dialled();

    qq.tell(new OnebotEvents("10009999", false).message(Said.inGroup("1", "一"), 1, 0));
    qq.says(Said.inGroup("2", "二"));
    awaitStored(1);

    assertThat(stored).extracting(Message::text).containsExactly("二");
  }

  @Test
  void stoppingTheServerSaysGoodbyeAndStoresWhatWasSaid() {
    FakeOnebot qq = dialled();
    disk = new CountDownLatch(1);
    for (int i = 0; i < 50; i++) {
      qq.says(Said.inGroup(Integer.toString(i), "第" + i));
    }
    qq.beats(30_000);
    FakeOnebot.await(() -> channel.status().skew().isPresent());
    Thread stopping = Thread.startVirtualThread(server::close);

    assertThat(qq.awaitClosed()).isEqualTo(1001);
    assertThat(stored).isEmpty();
    disk.countDown();
    FakeOnebot.await(() -> !stopping.isAlive());
    assertThat(stored).hasSize(50);
  }

  @Test
  void pushesButNotTooFast() {
    assertThat(channel.allowance().pushes()).isTrue();
    assertThat(channel.allowance().limits())
        .containsExactly(
            new io.xuewei.bot.chat.Allowance.Limit(
                io.xuewei.bot.chat.Allowance.Scope.ROOM, 1, Duration.ofSeconds(2)));
  }
}
