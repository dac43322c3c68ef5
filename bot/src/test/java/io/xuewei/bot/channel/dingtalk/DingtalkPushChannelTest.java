package io.xuewei.bot.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DingtalkPushChannelTest {

  private static final String SEND = "/robot/send";
  private static final String SECRET =
      Fixtures.read("dingtalk/custom-robot-sign.json").get("secret").asText();

  /// 2026-01-01T00:00:00Z, the moment of the fixture.
  private final SettableClock clock = new SettableClock("2026-01-01T08:00");

  private PlatformStub platform;
  private DingtalkPushChannel channel;

  @BeforeEach
  void start() throws IOException {
    platform = new PlatformStub();
    platform.answers(SEND, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    channel =
        new DingtalkPushChannel(
            new ChannelConfig.DingtalkPush(
                "push",
                Credential.of("tok+en/1"),
                Credential.of(SECRET),
                platform.base(),
                Optional.empty()),
            "学委",
            new TestTransport(clock).transport());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void send() throws Exception {
    channel.send(
        new Part("p", "push", "", "", "请签到", 1, 1, List.of(), Optional.empty()), new Way.Push());
  }

  private NotSent failure() {
    NotSent failure = catchThrowableOfType(NotSent.class, this::send);
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).doesNotContain(SECRET, "tok", "http");
    return failure;
  }

  @Test
  void signsAsTheFixtureDoes() throws Exception {
    send();

    assertThat(platform.calls(SEND).getFirst().target())
        .isEqualTo(
            "/robot/send?access_token=tok%2Ben%2F1&timestamp=1767225600000&sign="
                + Fixtures.read("dingtalk/custom-robot-sign.json").get("sign_urlencoded").asText());
    assertThat(platform.calls(SEND).getFirst().body())
        .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"请签到\",\"text\":\"请签到\"}}");
  }

  @Test
  void signsEveryCallAnew() throws Exception {
    send();
    clock.pass(Duration.ofHours(2));
    send();

    List<String> targets = platform.calls(SEND).stream().map(PlatformStub.Call::target).toList();
    assertThat(targets.get(1)).contains("timestamp=1767232800000").isNotEqualTo(targets.get(0));
    assertThat(targets.get(1).split("sign=", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "310000, NONE",
    "300001, NONE",
    "300005, NONE",
    "400102, NONE",
    "430102, NONE",
    "130101, LATER",
    "410100, LATER",
    "-1, LATER",
    "12345, LATER"
  })
  void failsInsideAnAnswerOf200(long errcode, Remedy remedy) {
    platform.answers(SEND, 200, "{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(errcode));

    assertThat(failure().remedy()).isEqualTo(remedy);
  }

  @Test
  void namesWhatMayNotFit() {
    platform.answers(SEND, 200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");

    assertThat(failure().getMessage()).contains("310000", "secret", "clock", "keyword", "ip");
  }

  @Test
  void aMutedRobotWaitsTenMinutes() {
    platform.answers(
        SEND, 200, "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}");

    assertThat(failure().retryAfter()).contains(Duration.ofMinutes(10));
  }

  @Test
  void aFaultOfThePlatformIsForLater() {
    platform.answersNext(SEND, 500, "");
    platform.answersNext(SEND, 429, "", Map.of("retry-after", "17"));

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(17));
  }

  @Test
  void staysBelowWhatMutesIt() {
    assertThat(channel.allowance())
        .isEqualTo(
            new Allowance(
                true,
                List.of(new Allowance.Limit(Allowance.Scope.CHANNEL, 18, Duration.ofMinutes(1)))));
  }

  @Test
  void onlySends() {
    var delivery = new Delivery("POST", Map.of(), Map.of(), new byte[0], clock.instant());

    assertThat(channel.receive(delivery)).isInstanceOf(Reception.Rejected.class);
    assertThat(channel.status().state()).isEqualTo(ChannelStatus.State.SENDS_ONLY);
    assertThat(channel.toString()).doesNotContain(SECRET);
  }
}
