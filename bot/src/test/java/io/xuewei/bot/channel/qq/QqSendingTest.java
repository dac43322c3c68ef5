package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.qq.QqPlatform.Line;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Message;
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

class QqSendingTest {

  private static final String GROUP = "/v2/groups/G1001/messages";

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private QqPlatform platform;
  private QqChannel channel;
  private Message asked;

  @BeforeEach
  void start() throws IOException {
    platform = new QqPlatform(clock);
    channel = new QqChannel(platform.config("qqbot"), new TestTransport(clock).transport());
    asked = received(Said.inGroup("7", "流动党员怎么管"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void answersInTheWindowUseByUse() throws Exception {
    channel.send(part("一", asked), within(asked, 1));
    channel.send(part("二", asked), within(asked, 2));

    assertThat(platform.lines())
        .containsExactly(
            new Line(GROUP, "ROBOT1.0_7", 1, "一"), new Line(GROUP, "ROBOT1.0_7", 2, "二"));
    assertThat(platform.http.calls(GROUP).getFirst().body()).contains("\"msg_type\":0");
  }

  @Test
  void answersAMemberAloneElsewhere() throws Exception {
    Message alone = received(Said.alone("8", "签到"));

    channel.send(part("好", alone), within(alone, 1));

    assertThat(platform.lines())
        .containsExactly(new Line("/v2/users/M2001/messages", "ROBOT1.0_8", 1, "好"));
  }

  @Test
  void aRepetitionCountsAsSent() throws Exception {
    channel.send(part("一", asked), within(asked, 1));
    channel.send(part("一", asked), within(asked, 1));

    assertThat(platform.transcript()).containsExactly("一");
  }

  @Test
  void saysNothingUnasked() {
    NotSent notSent =
        catchThrowableOfType(NotSent.class, () -> channel.send(part("一", asked), new Way.Push()));

    assertThat(notSent.remedy()).isEqualTo(Remedy.OTHER_WAY);
    assertThat(channel.allowance().pushes()).isFalse();
    assertThat(platform.http.calls).isEmpty();
  }

  @Test
  void aWindowThatHasClosedWantsAnotherWay() {
    clock.pass(Duration.ofMinutes(5));

    assertThat(failure().remedy()).isEqualTo(Remedy.OTHER_WAY);
  }

  @Test
  void fetchesATokenOnceAndAgainInTime() throws Exception {
    Message alone = received(Said.alone("8", "签到"));
    channel.send(part("一", alone), within(alone, 1));
    channel.send(part("二", alone), within(alone, 2));
    assertThat(tokens()).isEqualTo(1);

    clock.pass(Duration.ofSeconds(5760));
    Message later = received(Said.alone("9", "签到"));
    channel.send(part("三", later), within(later, 1));

    assertThat(tokens()).isEqualTo(2);
  }

  @Test
  void anExpiredTokenIsReplacedAndThePartGoesOut() throws Exception {
    channel.send(part("一", asked), within(asked, 1));
    platform.expireToken();

    channel.send(part("二", asked), within(asked, 2));

    assertThat(platform.transcript()).containsExactly("一", "二");
    assertThat(tokens()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"401, 11244", "400, 11243", "401, 0", "400, 11241"})
  void aTokenRefusedTwiceIsTriedLater(int status, int code) {
    platform.http.answers(GROUP, status, "{\"code\":%d}".formatted(code));

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
    assertThat(tokens()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 0,        LATER",
    "400, 22009,    LATER",
    "400, 20028,    LATER",
    "400, 1100100,  LATER",
    "400, 50055001, LATER",
    "500, 0,        LATER",
    "504, 12003,    LATER",
    "400, 40034128, OTHER_WAY",
    "400, 40034005, OTHER_WAY",
    "200, 40034005, OTHER_WAY",
    "400, 304103,   OTHER_WAY",
    "400, 40034024, OTHER_WAY",
    "400, 40034102, OTHER_WAY",
    "400, 40054003, OTHER_WAY",
    "400, 40054010, NONE",
    "400, 40054007, NONE",
    "400, 40034006, NONE",
    "400, 424242,   NONE",
    "404, 0,        NONE"
  })
  void statusAndCodeTellWhatMayHelp(int status, int code, Remedy remedy) {
    platform.http.answersNext(
        GROUP, status, "{\"message\":\"no\",\"code\":%d,\"err_code\":%d}".formatted(code, code));

    assertThat(failure().remedy()).isEqualTo(remedy);
  }

  @ParameterizedTest
  @CsvSource({"202, 304023", "201, 304024", "400, 40054005"})
  void whatQqHasTakenCountsAsSent(int status, int code) throws Exception {
    platform.http.answersNext(GROUP, status, "{\"code\":%d}".formatted(code));

    channel.send(part("一", asked), within(asked, 1));

    assertThat(platform.http.calls(GROUP)).hasSize(1);
  }

  @Test
  void waitsAsLongAsQqAsks() {
    platform.http.answersNext(GROUP, 429, "", Map.of("retry-after", "7"));

    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"502, <html>", "200, <html>"})
  void aPageInThePlaceOfAnAnswerIsTriedLater(int status, String body) {
    platform.http.answersNext(GROUP, status, body);

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void silenceIsTriedLater() {
    platform.close();

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void aWrongSecretIsTold() {
    ChannelConfig.Qq right = platform.config("qqbot");
    var other =
        new QqChannel(
            new ChannelConfig.Qq(
                "qqbot",
                right.appId(),
                Credential.of("anotherSecret42"),
                right.apiBase(),
                right.tokenBase(),
                right.people()),
            new TestTransport(clock).transport());

    NotSent notSent =
        catchThrowableOfType(NotSent.class, () -> other.send(part("一", asked), within(asked, 1)));

    assertThat(notSent).hasMessageContaining("100016").hasMessageNotContaining("anotherSecret42");
    assertThat(other.status().state()).isEqualTo(ChannelStatus.State.REFUSED);
  }

  @Test
  void aRoomOfElsewhereIsNoRoom() {
    Part part = new Part("msg_1", "qqbot", "oc_1", "m", "一", 1, 1, List.of(), Optional.empty());

    assertThat(
            catchThrowableOfType(NotSent.class, () -> channel.send(part, within(asked, 1)))
                .remedy())
        .isEqualTo(Remedy.NONE);
  }

  @Test
  void cutsIntoPartsOfAThousandCharacters() {
    List<String> parts = channel.split("第八条每季度核对一次。".repeat(300));

    assertThat(parts).hasSizeBetween(4, 5);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.getBytes(UTF_8).length).isLessThanOrEqualTo(3000));
  }

  private long tokens() {
    return platform.http.calls(QqPlatform.TOKEN_PATH).size();
  }

  private NotSent failure() {
    return catchThrowableOfType(
        NotSent.class, () -> channel.send(part("一", asked), within(asked, 1)));
  }

  private Message received(Said said) {
    return ((Reception.Received) channel.receive(platform.says(said))).message();
  }

  private static Way.Within within(Message message, int use) {
    return new Way.Within(message.windows().getFirst(), message.id(), use);
  }

  @Test
  void membersAreCalledByTheirOpenId() throws Exception {
    var called = List.of(new Mention("OPENID1", "张三"), Mention.named("李四"));
    Part plain = part("还差人。", asked);
    channel.send(
        new Part(
            plain.id(), plain.channel(), plain.roomId(), plain.inReplyTo(), plain.text(), 1, 1,
            List.of(), called, Optional.empty()),
        within(asked, 1));

    assertThat(platform.lines())
        .containsExactly(new Line(GROUP, "ROBOT1.0_7", 1, "还差人。\n<@OPENID1> @李四"));
  }

  private static Part part(String text, Message to) {
    return new Part(
        "msg_1", "qqbot", to.room().id(), to.id(), text, 1, 1, List.of(), Optional.empty());
  }
}
