package io.xuewei.bot.channel.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Traffic;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, and how connections begin and end.
class OnebotReverseLinksTest extends OnebotReverseScene {

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
}
