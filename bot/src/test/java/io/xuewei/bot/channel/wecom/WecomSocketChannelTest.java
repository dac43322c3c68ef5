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
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Way;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes and goes over the long connection.
class WecomSocketChannelTest extends WecomSocketScene {

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
